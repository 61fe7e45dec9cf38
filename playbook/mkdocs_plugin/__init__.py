"""The only folder that knows MkDocs: it wires the playbook into a build and computes nothing itself."""

from playbook.mkdocs_plugin.plugin import PlaybookPlugin as PlaybookPlugin
