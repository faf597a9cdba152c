# Does the service know this server and its certificate?
#
# Run it on the server of the information system, where the private key is:
#
#     powershell -ExecutionPolicy Bypass -File check.ps1 -Pfx certificate.pfx
#     powershell -ExecutionPolicy Bypass -File check.ps1 -Thumbprint 0123...
#
# -Thumbprint takes the certificate from the store of this computer or user.
# It sends one request over a connection with your certificate, downloads
# nothing, changes nothing and keeps nothing. The key stays here.
#
# At the end it prints a few lines. Copy them and send them back.

param([string]$Pfx, [string]$Thumbprint)

$address = @ADDRESS@
$hostName = @HOST@
$port = [int]@PORT@
$action = @ACTION@
$body = @BODY@

$result = [ordered]@{
    address = $address
    time = [DateTime]::UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ")
    step = "files"
    asked = "unknown"
    tls = ""
    status = ""
    fault = ""
    detail = ""
}

# One line of at most 300 printable characters.
function ConvertTo-OneLine([string]$text) {
    $line = ($text -replace "[\x00-\x1f\x7f]+", " ").Trim()
    $line.Substring(0, [Math]::Min(300, $line.Length))
}

# Prints what was found out. One line each, nothing of the key.
function Write-Report([int]$code) {
    Write-Output ""
    Write-Output "----- RACORD RESULT 1 -----"
    foreach ($name in $result.Keys) { Write-Output ("{0}: {1}" -f $name, $result[$name]) }
    Write-Output "----- END -----"
    exit $code
}

# The innermost reason says most.
function Get-Reason($failure) {
    $exception = $failure.Exception
    while ($exception.InnerException) { $exception = $exception.InnerException }
    ConvertTo-OneLine $exception.Message
}

# The service's answer, also where it came as an error.
function Find-Response($failure) {
    $exception = $failure.Exception
    while ($exception) {
        if ($exception.Response) { return $exception.Response }
        $exception = $exception.InnerException
    }
}

# 1. The certificate with its key.
if (-not $Pfx -and -not $Thumbprint) {
    Write-Output "usage: check.ps1 -Pfx certificate.pfx | -Thumbprint 0123..."
    exit 2
}
$certificate = $null
try {
    if ($Pfx) {
        $path = (Resolve-Path -LiteralPath $Pfx).ProviderPath
        $password = Read-Host -AsSecureString "Password of the file"
        $certificate = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList $path, $password
    } else {
        $wanted = ($Thumbprint -replace "[^0-9A-Fa-f]", "").ToUpperInvariant()
        foreach ($store in "Cert:\LocalMachine\My", "Cert:\CurrentUser\My") {
            if (-not $certificate) {
                $certificate = Get-ChildItem $store | Where-Object { $_.Thumbprint -eq $wanted } | Select-Object -First 1
            }
        }
    }
} catch {
    $result.detail = Get-Reason $_
    Write-Report 1
}
if (-not $certificate) {
    $result.detail = "no such certificate in the stores"
    Write-Report 1
}
if (-not $certificate.HasPrivateKey) {
    $result.detail = "there is no private key with the certificate"
    Write-Report 1
}

# 2. The handshake: does the service ask for a certificate at all?
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
$client = New-Object System.Net.Sockets.TcpClient
$script:policy = ""
$validate = [System.Net.Security.RemoteCertificateValidationCallback]{
    param($sender, $remote, $chain, $errors)
    $script:policy = "$errors"
    $errors -eq [System.Net.Security.SslPolicyErrors]::None
}
try {
    $result.step = "connect"
    if (-not $client.ConnectAsync($hostName, $port).Wait(10000)) { throw "no answer in 10 seconds" }
    $result.step = "handshake"
    $own = New-Object System.Security.Cryptography.X509Certificates.X509CertificateCollection
    [void]$own.Add($certificate)
    $stream = New-Object System.Net.Security.SslStream -ArgumentList $client.GetStream(), $false, $validate
    $stream.ReadTimeout = 10000
    $stream.AuthenticateAsClient($hostName, $own, [System.Security.Authentication.SslProtocols]::Tls12, $false)
    $result.asked = if ($stream.IsMutuallyAuthenticated) { "yes" } else { "no" }
    $result.tls = "$($stream.SslProtocol)"
} catch {
    $result.detail = Get-Reason $_
    if ($script:policy -and $script:policy -ne "None") { $result.step = "trust" }
    Write-Report 1
} finally {
    $client.Close()
}

# 3. The question, with the certificate.
$request = [System.Net.HttpWebRequest][System.Net.WebRequest]::Create($address)
$request.Timeout = 30000
$request.AllowAutoRedirect = $false
[void]$request.ClientCertificates.Add($certificate)
$response = $null
try {
    if ($body) {
        $bytes = [System.Text.Encoding]::UTF8.GetBytes($body)
        $request.Method = "POST"
        $request.ContentType = "text/xml; charset=utf-8"
        $request.Headers.Add("SOAPAction", '"' + $action + '"')
        $request.ContentLength = $bytes.Length
        $sending = $request.GetRequestStream()
        $sending.Write($bytes, 0, $bytes.Length)
        $sending.Close()
    }
    $response = $request.GetResponse()
} catch {
    $response = Find-Response $_
    if (-not $response) { $result.detail = Get-Reason $_ }
}
if (-not $response) {
    $result.step = "handshake"
    Write-Report 1
}
$result.step = "answer"
$result.status = "$([int]$response.StatusCode)"
$reader = New-Object System.IO.StreamReader -ArgumentList $response.GetResponseStream()
$text = ConvertTo-OneLine ($reader.ReadToEnd() -replace "(?s).*(<faultcode)", '$1')
if ($text -match "<faultcode[^>]*>([^<]*)<") { $result.fault = $Matches[1] + ": " }
if ($text -match "<faultstring[^>]*>([^<]*)<") { $result.fault += $Matches[1] }
Write-Report 0
