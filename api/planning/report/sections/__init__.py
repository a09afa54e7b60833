"""The report's sections, one file each: a comparison in, headings, sentences, tables and charts out."""
