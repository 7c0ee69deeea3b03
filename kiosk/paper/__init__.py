"""What is printed: a slip becomes a document, the document a layout, the layout dots, a picture or a PDF."""
