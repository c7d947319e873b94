"""A kernel that is kept from one visit to the next, and knows nothing of the learner who was there before.

Starting one costs more than all that a page then asks of it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from queue import Empty

from jupyter_client.blocking import BlockingKernelClient

#: How long a kernel may take until it has let go; one that hangs, or is starting anew, never answers.
LETS_GO_S = 5
#: Everything that a kernel holds of whoever reads: the pages they have open, the visit on which all else
#: that it remembers of them hangs, what it was yet to tell them, and where it had found their record.
LET_GO = """
from lesson import visit, waking
from lesson.journal import errors, homes
waking.leave(*(set(waking._open) - set({spared})))
visit._the_only_one = visit.Visit()
errors._waiting.clear()
homes._found.cache_clear()
"""


def let_go(connection: Path, spared: Iterable[str]) -> bool:
    """Let the kernel of this connection file forget its learner; say whether it has.

    `spared` are the visits of pages that are still being looked at.
    """
    if not connection.exists():
        return False
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels(shell=True, iopub=False, stdin=False, hb=False, control=False)
    try:
        code = LET_GO.format(spared=json.dumps(sorted(spared)))
        asked = client.execute(code, silent=True, store_history=False)
        while True:
            answer = client.get_shell_msg(timeout=LETS_GO_S)
            if answer["parent_header"].get("msg_id") == asked:
                return bool(answer["content"]["status"] == "ok")
    except Empty:
        return False
    finally:
        client.stop_channels()
