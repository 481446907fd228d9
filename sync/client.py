"""The device's side of the wire: one call a message, every failure a ``SyncError``."""

from __future__ import annotations

import gzip
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import msgspec

from mtw_desktop import errors
from sync import decisions, protocol
from sync.bundle_notes import BundleReply, BundleRequest

if TYPE_CHECKING:
    import requests

M = TypeVar("M", bound=protocol.Message)

CONNECT_SECONDS, READ_SECONDS = 5.0, 30.0
#: A reply larger than this is not ours, or not safe to hold in memory.
MAX_REPLY_BYTES = 64_000_000
_GZIP_FROM = 700


class TokenExpired(errors.SyncError):
    """The bearer token is no longer good; say hello again. Handled by the engine."""


class CounterStale(errors.SyncError):
    """The server has seen a higher hello counter; ``details["hello"]`` is the one to pass."""


class NoSuchFile(errors.SyncError):
    """The server has no such file (yet), or not for us. Handled by the file rounds."""


_BY_PROBLEM: dict[str, type[errors.SyncError]] = {
    "code_refused": errors.CodeRefused,
    "code_expired": errors.CodeRefused,
    "device_revoked": errors.DeviceRevoked,
    "unknown_device": errors.DeviceRevoked,
    "bad_signature": errors.DeviceRevoked,
    "device_pending": errors.NotApproved,
    "device_replaced": errors.DeviceReplaced,
    "bundle_too_old": errors.BundleTooOld,
    "too_old": errors.TooOld,
    "server_full": errors.ServerFull,
    "no_such_file": NoSuchFile,
} | {
    each.__name__: each
    for each in (
        errors.NotABundle,
        errors.BundleCut,
        errors.BundleDamaged,
        errors.BundleNewer,
        errors.BundleNotForUs,
        errors.BundleForged,
    )
}


def error_of(code: str) -> errors.SyncError:
    """The error that stands for a server's stable reason."""
    return _BY_PROBLEM.get(code, errors.ServerFault)(code)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes
    headers: Mapping[str, str]


class ServerClient:
    """Talks to one coalition server. Safe to use from any one thread at a time."""

    def __init__(
        self,
        address: str,
        *,
        timeouts: tuple[float, float] = (CONNECT_SECONDS, READ_SECONDS),
        http: requests.Session | None = None,
    ) -> None:
        """``address`` as typed; ``http`` may be given by a test. Raises ``InsecureServer``."""
        self.url = server_url(address)
        self._timeouts = timeouts
        self._http = http if http is not None else _session()

    def close(self) -> None:
        """Let go of the connection."""
        self._http.close()

    def enroll(self, request: protocol.EnrollRequest) -> protocol.EnrollReply:
        """Trade a one-time code for membership. Raises ``CodeRefused``."""
        return self._call("/v1/enroll", request, protocol.EnrollReply)

    def hello(self, request: protocol.HelloRequest) -> protocol.HelloReply:
        """Prove who this is; learn where every audience stands. Raises ``DeviceRevoked``."""
        return self._call("/v1/hello", request, protocol.HelloReply)

    def push(self, token: str, request: protocol.PushRequest) -> protocol.PushReply:
        """Send whole groups; every one gets a verdict."""
        return self._call("/v1/push", request, protocol.PushReply, token)

    def pull(self, token: str, request: protocol.PullRequest) -> protocol.PullReply:
        """The next page of one audience."""
        return self._call("/v1/pull", request, protocol.PullReply, token)

    def verify(self, token: str, request: protocol.VerifyRequest) -> protocol.VerifyReply:
        """Where exactly an audience differs, and the records of some buckets."""
        return self._call("/v1/verify", request, protocol.VerifyReply, token)

    def aside(self, token: str, request: decisions.AsideRequest) -> decisions.AsideReply:
        """Decide about groups kept aside, and list those that wait."""
        return self._call("/v1/aside", request, decisions.AsideReply, token)

    def devices(self, token: str, request: decisions.DevicesRequest) -> decisions.DevicesReply:
        """Decide about a laptop of the own organization, and list them all."""
        return self._call("/v1/devices", request, decisions.DevicesReply, token)

    def bundle(self, token: str, request: BundleRequest) -> BundleReply:
        """Bring mail of any laptop; the answers to it. Raises its ``BundleError`` if refused."""
        return self._call("/v1/bundle", request, BundleReply, token)

    def send(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], token: str = ""
    ) -> Answer:
        """One request and its whole answer; every failure of the network is a ``SyncError``."""
        import requests

        given = {**headers, "Authorization": f"Bearer {token}"} if token else dict(headers)
        try:
            with self._http.request(
                method,
                self.url + path,
                data=body,
                headers=given,
                timeout=self._timeouts,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return Answer(answer.status_code, _body(answer), answer.headers)
        except requests.exceptions.SSLError as error:
            raise errors.InsecureServer(type(error).__name__) from error
        except requests.exceptions.Timeout as error:
            raise errors.ServerSlow(type(error).__name__) from error
        except requests.exceptions.ContentDecodingError as error:
            raise errors.ServerGarbage(type(error).__name__) from error
        except requests.exceptions.RequestException as error:
            raise errors.ServerAbsent(type(error).__name__) from error

    def _call(self, path: str, message: protocol.Message, reply: type[M], token: str = "") -> M:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        body = msgspec.json.encode(message)
        if len(body) >= _GZIP_FROM:
            body, headers["Content-Encoding"] = gzip.compress(body, 1), "gzip"
        return read(self.send("POST", path, body, headers, token), reply)


def server_url(typed: str) -> str:
    """The base address of what somebody typed: ``https`` is added, a final slash removed.

    Plain ``http`` is accepted for this computer only (``InsecureServer`` otherwise).
    """
    text = typed.strip()
    if "://" not in text:
        text = f"{'http' if _is_here(urlsplit('//' + text).hostname) else 'https'}://{text}"
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise errors.ServerAbsent("not an address")
    if parts.scheme == "http" and not _is_here(parts.hostname):
        raise errors.InsecureServer("plain http to another machine")
    return text.rstrip("/")


def _is_here(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def _session() -> requests.Session:
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3 import Retry

    # Resending any of our calls is harmless, so POST may be retried.
    retry = Retry(
        total=2,
        connect=1,
        read=False,  # a read timeout is told as such, not as a refused connection
        status=1,
        status_forcelist=(502, 503, 504),
        allowed_methods=None,
        backoff_factor=0.2,
        raise_on_status=False,
        respect_retry_after_header=False,
    )
    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=retry))
    session.mount("http://", HTTPAdapter(max_retries=retry))
    session.headers["User-Agent"] = "mtw-desktop"
    return session


def _body(answer: requests.Response) -> bytes:
    parts, size = [], 0
    for chunk in answer.iter_content(256 * 1024):
        size += len(chunk)
        if size > MAX_REPLY_BYTES:
            raise errors.ServerGarbage("reply too large")
        parts.append(chunk)
    return b"".join(parts)


def read(answer: Answer, reply: type[M]) -> M:
    """The message of a good answer; ``refusal`` of any other."""
    if not 200 <= answer.status < 300:
        raise refusal(answer)
    try:
        return msgspec.json.decode(answer.body, type=reply)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise errors.ServerGarbage(type(error).__name__) from error


def refusal(answer: Answer) -> errors.SyncError:
    """What an answer that is not 2xx means."""
    status, problem = answer.status, _problem(answer.body)
    if problem is None:
        # A captive portal redirects or answers 200/4xx with its own page.
        return (
            errors.ServerFault(str(status)) if status >= 500 else errors.ServerGarbage(str(status))
        )
    if problem.code == "token_expired":
        return TokenExpired(problem.code)
    if problem.code == "stale_counter":
        return CounterStale(problem.code, hello=problem.retry_after)
    return error_of(problem.code)


def _problem(body: bytes) -> protocol.Problem | None:
    try:
        return msgspec.json.decode(body, type=protocol.Problem)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
