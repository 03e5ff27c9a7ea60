using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>A web server without sockets: requests go straight into the pipeline.</summary>
internal sealed class InMemoryServer : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Sends one request through everything that a real one passes.</summary>
    public Task Process(IFeatureCollection request) => _process?.Invoke(request) ?? throw new InvalidOperationException("the server has not started");

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = async features =>
        {
            var context = application.CreateContext(features);
            Exception? fault = null;
            try
            {
                await application.ProcessRequestAsync(context);
            }
            catch (Exception thrown)
            {
                fault = thrown;
                throw;
            }
            finally
            {
                application.DisposeContext(context, fault);
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
