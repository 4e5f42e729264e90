"""One function a use case, joining the rooms below; the only thing the faces call.

Import the module that has the use case: `workflow.study`, `importing`, `codings`, `desk` ...
"""
