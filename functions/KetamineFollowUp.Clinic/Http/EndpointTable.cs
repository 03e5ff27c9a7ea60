using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>All endpoints. Local maps the table; each Azure function calls one entry of it.</summary>
public sealed class EndpointTable
{
    private static readonly ClinicEndpoint Nowhere = new(
        "*", "/{**path}", CallerKind.Api, _ => Task.FromResult(Problems.From(new Rejection.NotFound("There is nothing at this address."))));

    private readonly ImmutableDictionary<(string Method, string Pattern), ClinicEndpoint> _byAddress;

    /// <summary>Throws <see cref="ArgumentException"/> when two endpoints have the same method and pattern.</summary>
    public EndpointTable(IEnumerable<ClinicEndpoint> endpoints)
    {
        Endpoints = [.. endpoints];
        var byAddress = ImmutableDictionary.CreateBuilder<(string, string), ClinicEndpoint>();
        foreach (var endpoint in Endpoints)
        {
            byAddress.Add((endpoint.Method, endpoint.Pattern), endpoint);
        }

        _byAddress = byAddress.ToImmutable();
    }

    /// <summary>In the order given.</summary>
    public ImmutableArray<ClinicEndpoint> Endpoints { get; }

    /// <summary>The endpoint at an address; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public ClinicEndpoint this[string method, string pattern] => _byAddress[(method, pattern)];

    /// <summary>Maps every endpoint behind the pipeline; any other address, and any other method, is a 404 problem.</summary>
    public void MapTo(IEndpointRouteBuilder routes, EndpointPipeline pipeline)
    {
        foreach (var endpoint in Endpoints)
        {
            routes.MapMethods(endpoint.Pattern, [endpoint.Method], pipeline.Wrap(endpoint));
        }

        routes.MapFallback(Nowhere.Pattern, pipeline.Wrap(Nowhere));
    }
}
