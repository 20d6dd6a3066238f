"""Files that a browser saves: their names, and how one that lies ready is sent."""

from pathlib import Path
from urllib.parse import quote

from django.http import FileResponse, HttpRequest
from django.utils.text import slugify
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


def disposition(title: str, name: str) -> str:
    """The header that makes a browser save the file under its own name after the design's title."""
    stem = slugify(title)[:60] or "design"
    return f"attachment; filename*=UTF-8''{quote(f'{stem}-{name}')}"


def ready_file(request: HttpRequest, path: Path, media_type: str, disposition: str, etag: str) -> FileResponse:
    """The file as the static files are sent: with its length, in parts, or not at all to a browser that has it."""
    headers = [("Content-Type", media_type), ("Content-Disposition", disposition)]
    headers += [("ETag", f'"{etag}"'), ("Accept-Ranges", "bytes")]
    response: FileResponse = WhiteNoiseMiddleware.serve(StaticFile(str(path), headers), request)
    return response
