using KetamineFollowUp.Local.CommandLine;

return await Commands.Run(args, Terminal.OfProcess(), CancellationToken.None);
