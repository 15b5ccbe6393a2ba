Console.WriteLine("Assistant");
