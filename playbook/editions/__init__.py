"""Editions: what each one held, word for word, and what changed from one to the next."""
