"""Runs Ralph, a learning record store, over one file: `store.py FOLDER PORT`. User `store`, password `secret`."""

import json
import os
import sys
from pathlib import Path

folder, port = Path(sys.argv[1]), int(sys.argv[2])
os.environ.update({
    "RALPH_APP_DIR": str(folder),
    "RALPH_AUTH_FILE": str(folder / "auth.json"),
    "RALPH_RUNSERVER_BACKEND": "fs",
    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
    "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
})

import bcrypt  # noqa: E402
import uvicorn  # noqa: E402
from ralph.backends.data.base import BaseOperationType  # noqa: E402
from ralph.backends.lrs.fs import FSLRSBackend  # noqa: E402

# Its file would take one write only.
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
user = {
    "username": "store",
    "hash": bcrypt.hashpw(b"secret", bcrypt.gensalt(4)).decode(),
    "scopes": ["all"],
    "agent": {"objectType": "Agent", "mbox": "mailto:store@example.org"},
}
(folder / "auth.json").write_text(json.dumps([user]))
uvicorn.run("ralph.api:app", host="127.0.0.1", port=port)
