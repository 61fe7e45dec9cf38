"""The playbook engine: it reads content, checks it and offers it as one immutable object."""
