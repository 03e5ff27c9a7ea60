using KetamineFollowUp.Benchmarks;

return await Commands.Run(args);
