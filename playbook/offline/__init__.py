"""The offline edition: the site in a zip, to be opened from files, without a server and without a network.

It begins with a build of its own (mkdocs.offline.yml), whose pages name each other's files.
"""

from playbook.offline.edition import OfflineError, Packed, pack

__all__ = ["OfflineError", "Packed", "pack"]
