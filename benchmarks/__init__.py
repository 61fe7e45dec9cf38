"""Figures about speed: printed for people to compare, never a test."""
