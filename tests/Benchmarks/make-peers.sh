#!/bin/sh
# Makes the clients that the benchmarks compare with, by the tools of their authors, into the ignored folder Peers/.
# What these tools write is theirs: it is measured, never committed. Without the folder the benchmarks run without peers.
set -eu
cd "$(dirname "$0")"

spec=../../spec/buddy/aws-ecs-actions.yaml
tools=Peers/tools
export DOTNET_CLI_TELEMETRY_OPTOUT=1 KIOTA_CLI_TELEMETRY_OPTOUT=1 KIOTA_OFFLINE_ENABLED=true KIOTA_TUTORIAL_ENABLED=false

rm -rf Peers
mkdir -p Peers
dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path $tools
dotnet tool install NSwag.ConsoleCore --version 14.7.1 --tool-path $tools

# Kiota 1.38 stops with a NullReferenceException at a property whose schema is `false`; `{not: {}}` means the same.
sed 's/run_only_on_first_failure: false$/run_only_on_first_failure: {not: {}}/' $spec > Peers/for-kiota.yaml
$tools/kiota generate --language CSharp --openapi Peers/for-kiota.yaml --output Peers/Kiota \
  --class-name KiotaBuddyClient --namespace-name BuddyGen.Benchmarks.Peers.Kiota --exclude-backward-compatible --log-level Error

$tools/nswag openapi2csclient /input:$spec /output:Peers/NSwag/NSwagBuddyClient.cs \
  /className:NSwagBuddyClient /namespace:BuddyGen.Benchmarks.Peers.NSwag /jsonLibrary:SystemTextJson /generateOptionalPropertiesAsNullable:true /generateNullableReferenceTypes:true

# Refit makes its client while the project builds, from the interface in Peer/RefitBuddy.cs: nothing to make here.
echo "Made: $(find Peers/Kiota Peers/NSwag -name '*.cs' | wc -l) files. Build the benchmarks again to compile them in."
