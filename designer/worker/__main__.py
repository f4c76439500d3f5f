"""`python -m designer.worker`: the process behind the window. Speaks `designer.protocol`."""

import faulthandler
import os
import sys
import threading

from designer.environment import prepare_to_compute
from designer.worker.channel import Channel
from designer.worker.serve import Server, ready


def main() -> None:
    """Serve until the window is gone."""
    prepare_to_compute()
    faulthandler.enable()
    channel = Channel()
    server = Server(channel)
    threading.Thread(target=server.listen, daemon=True).start()
    channel.send(ready())
    from designer.worker.warm import warm

    warm()
    server.work()
    sys.stderr.flush()
    # Unloading torch takes a while and could only fail.
    os._exit(0)


if __name__ == "__main__":
    main()
