"""Every error this program raises on purpose.

::

    MtwError
    ├── WorldError              the world's fault; shown as a sentence with a next step
    │   ├── StoreError
    │   │   ├── NoStore             there is no store at that place yet
    │   │   ├── NotAStore           the file is something else, or damaged beyond opening
    │   │   ├── WrongPassphrase     (also: wrong recovery key); carries seconds to wait
    │   │   ├── SlotsDamaged        slots.json is missing, changed or unreadable
    │   │   ├── NewerStore          written by a newer version of the program
    │   │   ├── StoreInUse          another copy of the program has it open
    │   │   ├── DiskFull
    │   │   ├── ReadOnlyDisk
    │   │   └── DriverUnsafe        no SQLCipher, or an SQLite with the WAL-reset bug
    │   ├── SyncError
    │   │   ├── NotJoined           this laptop has not joined a server
    │   │   ├── ServerAbsent        no route, no name, connection refused or cut
    │   │   ├── ServerSlow          no answer in time
    │   │   ├── ServerFault         5xx
    │   │   ├── ServerFull          no room for files there
    │   │   ├── ServerGarbage       the answer is not ours (captive portal, proxy page)
    │   │   ├── InsecureServer      TLS failed, or plain HTTP to another machine
    │   │   ├── CodeRefused         enrollment code unknown, used or expired
    │   │   ├── NotApproved         an administrator has not let this laptop in yet
    │   │   ├── DeviceRevoked       the coalition has removed this laptop
    │   │   ├── DeviceReplaced      this store is a copy, or came out of a backup
    │   │   ├── DeviceWiped         the coalition had this laptop's records erased
    │   │   ├── TooOld              the server no longer lets this version pull
    │   │   └── BundleError         mail on a stick cannot be used, or not written
    │   │       ├── NotABundle          the file is something else
    │   │       ├── BundleCut           its end is missing
    │   │       ├── BundleDamaged       its bytes have changed
    │   │       ├── BundleNewer         made by a newer version of the program
    │   │       ├── BundleNotForUs      sealed to somebody else
    │   │       ├── BundleForged        not signed by who it says it is from
    │   │       ├── BundleTooOld        on its way for more than 30 days
    │   │       ├── BundleGap           an earlier piece has to come first
    │   │       ├── NoBundles           nothing for this laptop on the stick
    │   │       ├── NotAServerCard      the file does not say who a server is
    │   │       └── StickFull
    │   ├── PaperError
    │   │   ├── NoPrinter
    │   │   └── CannotWriteFile
    │   └── InputError              a file to import is not what it should be (row, reason)
    └── ProgramError            our fault; crashes loudly
        ├── RuleBroken          a caller skipped a rule that the screens enforce
        └── UnknownKind
"""

from __future__ import annotations


class MtwError(Exception):
    """Root of the tree."""


class WorldError(MtwError):
    """Something outside the program went wrong.

    ``code`` is the class name and the key of the sentence and the next step in
    ``resources/labels/errors.json``; ``details`` fill its placeholders. Never put a person's
    data into either.
    """

    def __init__(self, technical: str = "", **details: str | int) -> None:
        super().__init__(technical or type(self).__name__)
        self.details = details

    @property
    def code(self) -> str:
        """Key of the human sentence."""
        return type(self).__name__


class StoreError(WorldError): ...


class NoStore(StoreError): ...


class NotAStore(StoreError): ...


class WrongPassphrase(StoreError): ...


class SlotsDamaged(StoreError): ...


class NewerStore(StoreError): ...


class StoreInUse(StoreError): ...


class DiskFull(StoreError): ...


class ReadOnlyDisk(StoreError): ...


class DriverUnsafe(StoreError): ...


class SyncError(WorldError): ...


class NotJoined(SyncError): ...


class ServerAbsent(SyncError): ...


class ServerSlow(SyncError): ...


class ServerFault(SyncError): ...


class ServerFull(SyncError): ...


class ServerGarbage(SyncError): ...


class InsecureServer(SyncError): ...


class CodeRefused(SyncError): ...


class NotApproved(SyncError): ...


class DeviceRevoked(SyncError): ...


class DeviceReplaced(SyncError): ...


class DeviceWiped(SyncError): ...


class TooOld(SyncError): ...


class BundleError(SyncError): ...


class NotABundle(BundleError): ...


class BundleCut(BundleError): ...


class BundleDamaged(BundleError): ...


class BundleNewer(BundleError): ...


class BundleNotForUs(BundleError): ...


class BundleForged(BundleError): ...


class BundleTooOld(BundleError): ...


class BundleGap(BundleError): ...


class NoBundles(BundleError): ...


class NotAServerCard(BundleError): ...


class StickFull(BundleError): ...


class PaperError(WorldError): ...


class NoPrinter(PaperError): ...


class CannotWriteFile(PaperError): ...


class InputError(WorldError): ...


class ProgramError(MtwError):
    """A bug of ours."""


class RuleBroken(ProgramError): ...


class UnknownKind(ProgramError): ...
