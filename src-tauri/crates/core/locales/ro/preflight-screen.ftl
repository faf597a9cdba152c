# Verificări înainte de trimitere: ecranul.

preflight-screen-never = Încă neverificat
action-proxy = Modificați
