"""Reading content files into the model, with the file and line of everything kept."""

from playbook.load.book import Loaded, load

__all__ = ["Loaded", "load"]
