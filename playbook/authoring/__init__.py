"""What authors may write in Markdown: calls of declared macros, and harmless markup. Nothing else."""
