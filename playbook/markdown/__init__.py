"""The Markdown dialect of the content, and our two extensions to it."""
