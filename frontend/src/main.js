// Progressive enhancement of the public pages.
