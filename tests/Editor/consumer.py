"""The package as it ships, in projects in a temporary folder, and lsp-probe, which shows what an editor shows of them."""
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]


def probe_path():
    """lsp-probe is no part of the repository: LSP_PROBE says where it is, else it is looked for beside the repository."""
    path = Path(os.environ.get("LSP_PROBE") or REPOSITORY / "../shared/tools/lsp-probe/lsp_probe.py").resolve()
    return path if path.is_file() else None


def load_probe(path):
    spec = importlib.util.spec_from_file_location("lsp_probe", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def dotnet(folder, *arguments):
    run = subprocess.run(["dotnet", *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        sys.exit(f"dotnet {' '.join(arguments)}:\n{run.stdout}")


def readme_program():
    """The C# that the root README shows."""
    return re.search(r"\n```csharp\n(.*?)```", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.S).group(1)


@contextmanager
def consumer(without=None):
    """Packs, and restores Consumer/ outside of the repository, where nothing of it applies. `without` leaves a DLL out, so that checks can be seen to fail."""
    with tempfile.TemporaryDirectory(prefix="buddygen-editor-") as temporary:
        folder = Path(temporary)
        # NuGet takes a version that it has seen from its cache: a new one each time.
        version = f"0.1.0-editor.{time.time_ns()}"
        feed, root = folder / "feed", folder / "consumer"
        feed.mkdir()
        cache = os.environ.get("NUGET_PACKAGES") or Path.home() / ".nuget" / "packages"
        (folder / "nuget.config").write_text(
            '<configuration><config><add key="globalPackagesFolder" value="packages" /></config>'
            f'<fallbackPackageFolders><add key="machine" value="{cache}" /></fallbackPackageFolders>'
            f'<packageSources><add key="buddygen-under-test" value="{feed}" /></packageSources></configuration>\n', encoding="utf-8")
        shutil.copytree(HERE / "Consumer", root)
        (root / "Directory.Build.props").write_text(f"<Project><PropertyGroup><BuddyGenVersion>{version}</BuddyGenVersion></PropertyGroup></Project>\n", encoding="utf-8")
        (root / "Deploy/Program.cs").write_text(readme_program(), encoding="utf-8")
        shutil.copy(REPOSITORY / "spec/examples/parcels.yaml", root / "Deploy")
        quiet = ("-nologo", "-v:quiet", "-clp:NoSummary", "-nodeReuse:false")
        dotnet(REPOSITORY, "msbuild", "generator/BuddyGen.Package/BuddyGen.Package.csproj", "-restore", *quiet, "-t:Pack", "-p:Configuration=Release",
               f"-p:PackageVersion={version}", f"-p:PackageOutputPath={feed}")
        dotnet(root, "msbuild", "Consumer.slnx", "-t:Restore", *quiet)
        if without:
            (folder / "packages/buddygen" / version / "analyzers/dotnet/cs" / without).unlink()
        yield root
