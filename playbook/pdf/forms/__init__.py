"""Answers in a PDF's form fields: put in from a plan, and taken out into one."""
