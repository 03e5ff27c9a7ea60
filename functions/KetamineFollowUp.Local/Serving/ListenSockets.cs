using System.Net;
using System.Net.Sockets;

namespace KetamineFollowUp.Local.Serving;

/// <summary>
/// The addresses the server listens at, taken before anything else starts: links begin with the address, so it must be known
/// even when the port was left to the system. Loopback only: this server asks nobody who they are.
/// </summary>
internal sealed class ListenSockets : IDisposable
{
    private readonly Dictionary<IPEndPoint, Socket> _sockets = [];

    /// <summary>Where it listens.</summary>
    public IReadOnlyCollection<IPEndPoint> EndPoints => _sockets.Keys;

    /// <summary>The first address as a URL.</summary>
    public string BaseUrl => $"http://{EndPoints.First()}";

    /// <summary>Takes the addresses of one or more URLs, separated by semicolons.</summary>
    /// <exception cref="ServeFault">A URL that is none, that others could reach, or whose port is taken.</exception>
    public static ListenSockets Take(string urls)
    {
        var sockets = new ListenSockets();
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                sockets.Add(url);
            }

            return sockets.EndPoints.Count > 0 ? sockets : throw new ServeFault("--urls is empty; give a URL such as http://127.0.0.1:7071");
        }
        catch
        {
            sockets.Dispose();
            throw;
        }
    }

    /// <summary>The bound socket of an address; whoever asks for it owns it.</summary>
    public Socket For(EndPoint endPoint) => _sockets[(IPEndPoint)endPoint];

    public void Dispose()
    {
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    private void Add(string url)
    {
        var endPoint = EndPointOf(url);
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
        }
        catch (SocketException fault)
        {
            socket.Dispose();
            throw new ServeFault($"cannot listen at {url}: {fault.Message}. Another clinic may be running; choose another port with --urls.");
        }

        _sockets.Add((IPEndPoint)socket.LocalEndPoint!, socket);
    }

    private static IPEndPoint EndPointOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
        {
            throw new ServeFault($"{url} is not an address to listen at; give a URL such as http://127.0.0.1:7071");
        }

        var address = uri.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        return address is not null && IPAddress.IsLoopback(address)
            ? new IPEndPoint(address, uri.Port)
            : throw new ServeFault($"{url} is not a loopback address. This server asks nobody who they are, so it listens to this machine only.");
    }
}

/// <summary>Why the clinic does not start, in words for whoever started it.</summary>
internal sealed class ServeFault(string message) : Exception(message);
