using KetamineFollowUp.Azure;
using KetamineFollowUp.Azure.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Logging.WithoutAddresses();
builder.Services.AddAzureClinic(builder.Configuration);
await builder.Build().RunAsync();
