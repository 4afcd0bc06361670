// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every view, light and dark, full, tiny, empty and with long names, for people to look at:
//   QT_QPA_PLATFORM=offscreen gallery FOLDER [RUN]
// and, where a run is given, every layer of it in every view that suits it.
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/run/view_limits.h"
#include "tests/widgets/views/made_up_run.h"
#include "widgets/render/render.h"
#include "widgets/style/icons.h"
#include "widgets/views/layer_plots.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/timeline.h"
#include "widgets/views/view_picture.h"

#include <QApplication>
#include <QEventLoop>
#include <QPainter>
#include <QTimer>

#include <cstdio>
#include <filesystem>

using namespace dclscope;

namespace {

std::filesystem::path folder;

void save(QWidget& widget, const QString& name, const QSize& size) {
    widget.resize(size);
    QImage image(size, QImage::Format_RGB32);
    widget.show();
    QCoreApplication::processEvents();
    widget.render(&image);
    image.save(QString::fromStdString((folder / name.toStdString()).string()));
}

/// The plots follow the epoch a little later.
void letFollow() {
    QEventLoop loop;
    QTimer::singleShot(60, &loop, &QEventLoop::quit);
    loop.exec();
}

void drawViews(const RunPointer& spacings, const RunPointer& delays, const QString& suffix) {
    const QSize size(720, 560);
    const auto drawView = [&](const RunPointer& run, const ViewState& state, const QString& name, const QSize& wanted) {
        PictureView view(makePicture(*state.view));
        view.setRun(run, 0);
        view.look(state);
        view.setEpoch(*state.epoch);
        save(view, name + suffix, wanted);
    };
    for (const auto& [run, views] :
         {std::pair{spacings, viewsOf(spacings->layers[0])}, std::pair{delays, viewsOf(delays->layers[0])}})
        for (const View view : views) {
            ViewState state;
            state.view = view;
            state.epoch = 12.4;
            const QString name = QString::fromUtf8(viewName(view).data());
            drawView(run, state, run == spacings && view == View::Ridgeline ? name + "-spacings" : name, size);
            if (view == View::Overlay) {
                drawView(run, state, QStringLiteral("overlay-tiny"), {240, 190});
                drawView(delays, state, QStringLiteral("overlay-empty"), {420, 300});
                state.spread = false;
                drawView(run, state, QStringLiteral("overlay-no-spread"), size);
            }
            if (view == View::Delays) {
                state.quantity = Quantity::Weight;
                drawView(run, state, QStringLiteral("weights"), size);
            }
        }
    EpochCursor cursor;
    Timeline timeline(cursor);
    timeline.setRun(delays);
    cursor.setEpoch(12.4);
    save(timeline, QStringLiteral("timeline") + suffix, {1000, 96});
    EpochCursor nowhere;
    Timeline bare(nowhere);
    save(bare, QStringLiteral("timeline-empty") + suffix, {700, 96});
    LayerPlots plots;
    plots.setRun(spacings, 0);
    plots.setEpoch(12.4);
    letFollow();
    save(plots, QStringLiteral("plots") + suffix, {300, 640});
    LayerPlots delayPlots;
    delayPlots.setRun(delays, 0);
    delayPlots.setEpoch(12.4);
    letFollow();
    save(delayPlots, QStringLiteral("plots-delays") + suffix, {300, 560});
}

void drawIcons(const QString& name) {
    QImage image(26 * 44, 64, QImage::Format_RGB32);
    const ThemeColors& colors = Theme::instance().colors();
    image.fill(colors.window);
    QPainter painter(&image);
    for (int i = 0; i <= static_cast<int>(IconShape::Close); ++i)
        drawIcon(painter, static_cast<IconShape>(i), QRectF(8 + 44 * i, 18, 28, 28), colors.text);
    image.save(QString::fromStdString((folder / name.toStdString()).string()));
}

void drawFigures(const RunPointer& spacings, const RunPointer& delays) {
    RenderOptions options;
    for (const bool dark : {false, true}) {
        options.dark = dark;
        const std::string tone = dark ? "-dark" : "";
        render(spacings, options, folder / ("figure-overlay" + tone + ".png"));
        render(delays, options, folder / ("figure-ridgeline" + tone + ".png"));
    }
    render(spacings, options, folder / "figure-overlay.svg");
    render(spacings, options, folder / "figure-overlay.pdf");
    options.size = {640, 480};
    options.dark = false;
    render(spacings, options, folder / "film.gif");
    render(spacings, options, folder / "film.mp4");
}

void drawRun(const std::filesystem::path& path) {
    const auto run = std::make_shared<const Run>(openRun(path));
    for (const Layer& layer : run->layers)
        for (const View view : viewsOf(layer)) {
            RenderOptions options;
            options.state.layer = layer.name;
            options.state.view = view;
            options.dark = view == View::Overlay;
            try {
                render(run, options, folder / (layer.name + "-" + std::string(viewName(view)) + ".png"));
            } catch (const Error& error) {
                std::printf("%s\n", error.what());
            }
        }
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme::instance().install(application);
    folder = argc > 1 ? argv[1] : "gallery";
    std::filesystem::create_directories(folder);
    const auto spacings = test::madeUpRun(
        {test::layer2d("stages.2.blocks.11.a_very_long_module_name.dwconv_with_learnable_spacings", 96, 26, 23)}, 20);
    const auto delays = test::madeUpRun({test::layer1d("layers.0.delay", 64, 40, 25)}, 20);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        Theme::instance().setMode(mode);
        const QString suffix = mode == ThemeMode::Dark ? QStringLiteral("-dark.png") : QStringLiteral(".png");
        drawViews(spacings, delays, suffix);
        drawIcons(QStringLiteral("icons") + suffix);
    }
    if (argc > 2)
        drawRun(argv[2]);
    else
        drawFigures(spacings, delays);
    std::printf("pictures are in %s\n", folder.c_str());
    return 0;
}
