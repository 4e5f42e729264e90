"""The workbench's widgets: thin faces over the engine and the sitting."""
