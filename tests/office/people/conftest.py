"""Stores of both kinds, as the store's own tests have them."""

from tests.store.conftest import (
    file_site,
    file_store,
    made_file,
    made_shared,
    shared_site,
    site,
    sockets,
    store,
)

__all__ = ["file_site", "file_store", "made_file", "made_shared", "shared_site", "site", "sockets", "store"]
