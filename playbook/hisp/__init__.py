"""Reading the public file of High Impact Service Provider surveys, and what is wrong with it."""
