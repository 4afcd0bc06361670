// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_runs.h"

#include "app/cli/table.h"
#include "core/training/torch_library.h"

namespace dclscope::cli {

std::string trainRuns(const training::VariedTraining& request,
                      const std::function<void(const std::string& run, const training::TrainingProgress&)>& show,
                      const std::atomic<bool>& stop) {
    training::VariedReports reports;
    reports.progress = [&show](const training::VariedPlace& place, const training::TrainingProgress& progress) {
        show("run " + std::to_string(place.index + 1) + " of " + std::to_string(place.count) + "  " + place.folder +
                 "  ",
             progress);
    };
    const training::VariedResult result = training::trainVaried(request, &training::train, reports, stop);
    if (!result.stoppedIn.empty())
        return "stopped in " + result.stoppedIn + "; the same command with --resume goes on\n";
    Table table(result.table.header());
    for (std::vector<std::string>& cells : result.table.cells(training::percentText)) table.add(std::move(cells));
    return table.text();
}

} // namespace dclscope::cli
