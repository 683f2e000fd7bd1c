namespace BuddyGen.OpenApi;

internal enum OpenApiVersion { V30, V31, V32 }
