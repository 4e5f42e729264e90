"""The Word writer. Only modules in here know python-docx and WordprocessingML."""
