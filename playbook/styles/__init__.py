"""The site's styles: ours in parts, each for the pages that need it, and what is used of the theme's."""

from playbook.styles.parts import PARTS, address, stylesheets
from playbook.styles.theme import STYLESHEETS, add_theme_styles, minified

__all__ = ["PARTS", "STYLESHEETS", "add_theme_styles", "address", "minified", "stylesheets"]
