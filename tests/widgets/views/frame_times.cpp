// SPDX-License-Identifier: GPL-3.0-or-later
// How much processor time one picture takes while a film plays, on the raster engine without a display:
//   QT_QPA_PLATFORM=offscreen frame_times [ELEMENTS] [EPOCHS]
// prints the median, 99th percentile and longest time of 300 pictures of each view, and of two runs side by side.
#include "tests/widgets/views/made_up_run.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/timeline.h"
#include "widgets/views/view_picture.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace dclscope;

namespace {

/// Time this thread was given: what other programs take meanwhile is not ours to answer for.
double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// The same run with other positions, so that there is something to tell apart.
RunPointer moved(const RunPointer& run) {
    auto other = std::make_shared<Run>(*run);
    other->path = "/made/other";
    for (std::size_t i = 0; i < other->snapshots.size(); ++i)
        for (LayerState& state : other->snapshots.edit(i).layers)
            for (std::size_t e = 0; e < state.positions.size(); ++e) state.positions[e] *= e % 3 == 0 ? 0.8F : 0.95F;
    return other;
}

void measure(const char* name, QWidget& widget, double last, const std::function<void(double)>& setEpoch) {
    constexpr int kFrames = 300;
    widget.resize(900, 700);
    widget.show();
    QCoreApplication::processEvents();
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i) {
        const double start = processorSeconds();
        setEpoch(last * i / (kFrames - 1));
        widget.repaint();
        times.push_back((processorSeconds() - start) * 1e3);
    }
    widget.hide();
    std::sort(times.begin(), times.end());
    std::printf("%-22s median %6.2f ms   p99 %6.2f ms   longest %6.2f ms\n", name, times[kFrames / 2],
                times[kFrames * 99 / 100], times.back());
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme::instance().install(application);
    const int elements = argc > 1 ? std::atoi(argv[1]) : 20000;
    const int epochs = argc > 2 ? std::atoi(argv[2]) : 20;
    const auto spacings = test::madeUpRun({test::layer2d("spacings", (elements + 25) / 26, 26, 23)}, epochs);
    const auto delays = test::madeUpRun({test::layer1d("delays", 100, (elements + 99) / 100, 25)}, epochs);
    std::printf("%lld and %lld elements, %d epochs, 900 x 700 pixels\n",
                static_cast<long long>(spacings->layers[0].positionsPerAxis()),
                static_cast<long long>(delays->layers[0].positionsPerAxis()), epochs);
    const double last = epochs - 1;
    const std::pair<RunPointer, View> views[] = {
        {spacings, View::Overlay}, {spacings, View::Channels}, {spacings, View::Channel}, {spacings, View::Kernel},
        {spacings, View::Atlas},   {delays, View::Delays},     {delays, View::Ridgeline}, {delays, View::Field}};
    for (const auto& [run, view] : views) {
        ViewState state;
        state.view = view;
        PictureView picture(makePicture(view));
        picture.setRun(run, 0);
        picture.look(state);
        measure(viewName(view).data(), picture, last, [&](double e) { picture.setEpoch(e); });
    }
    for (const auto& [run, view] : views) {
        ViewState state;
        state.view = view;
        auto pair = std::make_unique<ComparisonPicture>();
        pair->setOther(moved(run));
        PictureView picture(std::move(pair));
        picture.setRun(run, 0);
        picture.look(state);
        const std::string name = std::string("two of ") + std::string(viewName(view));
        measure(name.c_str(), picture, last, [&](double e) { picture.setEpoch(e); });
    }
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(delays);
    measure("timeline", timeline, last, [&](double e) { cursor.setEpoch(e); });
    return 0;
}
