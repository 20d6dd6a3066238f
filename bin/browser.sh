# Read by bin/test and bin/screenshots after set_up: finds or installs a browser and names it in CHROMIUM.

# A browser that runs without a desktop; Ubuntu's chromium is a snap, which sees neither /tmp nor our folders.
find_browser() {
  local name
  for name in "${CHROMIUM:-}" chromium google-chrome google-chrome-stable chromium-browser \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    /Applications/Chromium.app/Contents/MacOS/Chromium; do
    name=$(command -v "$name" 2>/dev/null) || continue
    case $(readlink -f "$name" 2>/dev/null) in
      */snap) continue ;;
    esac
    grep -qs /snap/bin/ "$name" && continue
    echo "$name"
    return
  done
  "$python" -c 'if True:
    import os, sys
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    sys.exit(not (os.path.exists(path) and print(path) is None))' 2>/dev/null
}
install_browser() {
  if have apt-get && grep -qs '^ID=debian' /etc/os-release; then
    say "Installing chromium ..."
    apt_install chromium
  else
    say "Fetching Playwright's Chromium ..."
    "$python" -m playwright install chromium >&2 || true
  fi
}

CHROMIUM=$(find_browser) || { install_browser && CHROMIUM=$(find_browser); } ||
  die "The browser journeys need Chrome or Chromium: install one, or give its path in CHROMIUM."
export CHROMIUM
