"""The picture: Plan to Graph to DOT to SVG."""
