"""PDFs of the playbook: what stands in them, how the pages of the site become one, how that is set and filled in."""
