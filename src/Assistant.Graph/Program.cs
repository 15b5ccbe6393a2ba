using Assistant.Graph.Cli;

return await CommandLine.RunAsync(args);
