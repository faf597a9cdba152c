# Checks before sending: the screen.

preflight-screen-never = Never checked
action-proxy = Change
