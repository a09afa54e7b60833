"""Charts as reportlab drawings: the same drawing goes into the page as SVG and into the PDF as vectors."""
