// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/views/made_up_run.h"
#include "widgets/render/gif_writer.h"
#include "widgets/render/render.h"

#include <QImage>
#include <QStandardPaths>

#include <gif_lib.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <sstream>

namespace dclscope {
namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

RunPointer spacings() { return test::madeUpRun({test::layer2d("stage.0", 6, 9, 11)}, 4); }
RunPointer delays() { return test::madeUpRun({test::layer1d("layer.0", 8, 10, 25)}, 4); }

std::string whyNot(const RunPointer& run, const RenderOptions& options, const std::filesystem::path& path) {
    try {
        render(run, options, path);
    } catch (const Error& error) {
        return error.what();
    }
    return "it worked";
}

TEST(Render, FigureOfEveryViewInEveryFormat) {
    const test::TemporaryFolder folder;
    for (const View view : {View::Channel, View::Channels, View::Overlay, View::Delays, View::Ridgeline, View::Field,
                            View::Kernel, View::Atlas}) {
        const bool twoAxes =
            view == View::Channel || view == View::Channels || view == View::Overlay || view == View::Kernel;
        const std::string name(viewName(view));
        RenderOptions options;
        options.state.view = view;
        options.size = {400, 300};
        options.state.epoch = 1.5;
        const RunPointer run = twoAxes ? spacings() : delays();
        render(run, options, folder.path() / (name + ".png"));
        const QImage image(QString::fromStdString((folder.path() / (name + ".png")).string()));
        EXPECT_EQ(image.size(), options.size);
        render(run, options, folder.path() / (name + ".svg"));
        EXPECT_NE(contents(folder.path() / (name + ".svg")).find("<svg"), std::string::npos);
        render(run, options, folder.path() / (name + ".pdf"));
        const std::string pdf = contents(folder.path() / (name + ".pdf"));
        EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
        EXPECT_EQ(pdf.find("/SMask <<"), std::string::npos) << name << ": readers show what fades there as opaque";
    }
}

TEST(Render, TwoRunsSideBySideInEveryFormat) {
    const test::TemporaryFolder folder;
    RenderOptions options;
    options.state.compare = true;
    options.size = {900, 400};
    options.state.epoch = 1.0;
    for (const RunPointer& run : {spacings(), delays()}) {
        options.other = nullptr; // the run itself at its beginning
        render(run, options, folder.path() / "itself.png");
        options.other = test::madeUpRun({run->layers.front()}, 9);
        for (const char* name : {"both.png", "both.svg", "both.pdf"}) render(run, options, folder.path() / name);
        const QImage image(QString::fromStdString((folder.path() / "both.png").string()));
        EXPECT_EQ(image.size(), options.size);
        EXPECT_NE(image, QImage(QString::fromStdString((folder.path() / "itself.png").string())));
        EXPECT_NE(contents(folder.path() / "both.svg").find("<svg"), std::string::npos);
        EXPECT_EQ(contents(folder.path() / "both.pdf").substr(0, 5), "%PDF-");
    }
    options.size = {320, 240};
    options.seconds = 0.2;
    render(spacings(), options, folder.path() / "both.gif");
    EXPECT_EQ(contents(folder.path() / "both.gif").substr(0, 6), "GIF89a");
}

TEST(Render, GifHasEveryFrameItsTimeAndTheRightColours) {
    const test::TemporaryFolder folder;
    RenderOptions options;
    options.size = {320, 240};
    options.framesPerSecond = 30.0;
    options.seconds = 0.5;
    const auto path = folder.path() / "film.gif";
    int frames = 0;
    renderFilm(spacings(), options, path, [&](int done, int total) {
        EXPECT_EQ(total, 15);
        frames = done;
    });
    EXPECT_EQ(frames, 15);
    int error = 0;
    GifFileType* gif = DGifOpenFileName(path.c_str(), &error);
    ASSERT_NE(gif, nullptr);
    ASSERT_EQ(DGifSlurp(gif), GIF_OK);
    EXPECT_EQ(gif->ImageCount, 15);
    EXPECT_EQ(gif->SWidth, 320);
    int hundredths = 0;
    for (int i = 0; i < gif->ImageCount; ++i) {
        GraphicsControlBlock control{};
        DGifSavedExtensionToGCB(gif, i, &control);
        hundredths += control.DelayTime;
    }
    // Half a second of motion, and the last picture for one second in place of one frame.
    EXPECT_NEAR(hundredths, 147, 2);
    const GifByteType corner = gif->SavedImages[0].RasterBits[0];
    const GifColorType ground = gif->SColorMap->Colors[corner];
    EXPECT_EQ(qRgb(ground.Red, ground.Green, ground.Blue), themeColors(false).plot.rgb());
    DGifCloseFile(gif, &error);
}

TEST(Render, TheNewViewsAreFilmsToo) {
    const test::TemporaryFolder folder;
    const bool films = !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
    const auto demo = std::make_shared<const dclscope::Run>(openRun(resolveRun("demo")));
    for (const View view : {View::Kernel, View::Atlas, View::Coincidence}) {
        RenderOptions options;
        options.state.view = view;
        options.state.layer = demo->layers[1].name;
        options.size = {320, 240};
        options.framesPerSecond = 5.0;
        options.seconds = 0.6;
        const std::string name(viewName(view));
        for (const char* ending : {".gif", ".png", ".svg", ".pdf"}) {
            render(demo, options, folder.path() / (name + ending));
            EXPECT_GT(std::filesystem::file_size(folder.path() / (name + ending)), 1000U) << name << ending;
        }
        if (!films) continue;
        render(demo, options, folder.path() / (name + ".mp4"));
        EXPECT_GT(std::filesystem::file_size(folder.path() / (name + ".mp4")), 1000U) << name;
    }
}

TEST(Render, PaletteKeepsExactColoursAndComesNearTheRest) {
    QImage image(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) image.setPixel(x, y, qRgb(4 * x, 4 * y, 128));
    GifPalette palette({image}, {qRgb(1, 2, 3)});
    EXPECT_EQ(palette.colors().front(), qRgb(1, 2, 3));
    EXPECT_LE(palette.colors().size(), 255U);
    for (int k = 0; k < 64; ++k) {
        const QRgb wanted = image.pixel(k, 63 - k);
        const QRgb got = palette.colors()[palette.nearest(wanted)];
        EXPECT_NEAR(qRed(got), qRed(wanted), 16);
        EXPECT_NEAR(qGreen(got), qGreen(wanted), 16);
    }
}

TEST(Render, FramesFillAFolder) {
    const test::TemporaryFolder folder;
    RenderOptions options;
    options.size = {200, 160};
    options.framesPerSecond = 5.0;
    options.seconds = 1.0;
    render(delays(), options, (folder.path() / "frames").string() + "/");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "frames" / "frame-0001.png"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "frames" / "frame-0005.png"));
}

TEST(Render, Mp4ThroughFfmpegOrASentence) {
    const test::TemporaryFolder folder;
    RenderOptions options;
    options.size = {201, 161};
    options.framesPerSecond = 10.0;
    options.seconds = 0.5;
    const auto path = folder.path() / "film.mp4";
    const std::string outcome = whyNot(spacings(), options, path);
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
        EXPECT_NE(outcome.find("ffmpeg, which is not installed"), std::string::npos) << outcome;
        return;
    }
    EXPECT_EQ(outcome, "it worked");
    EXPECT_EQ(contents(path).substr(4, 4), "ftyp");
}

TEST(Render, SaysWhatItCannotDo) {
    RenderOptions options;
    const test::TemporaryFolder folder;
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.bmp").find(".png, .svg, .pdf"), std::string::npos);
    options.state.layer = "missing";
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.png").find("there are: stage.0"), std::string::npos);
    options.state.layer.clear();
    options.state.view = View::Field;
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.png").find("there are: overlay"), std::string::npos);
    options.state.view.reset();
    options.state.out = 6;
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.png").find("outputs 0 to 5"), std::string::npos);
    options.state.out = 0;
    options.state.epoch = 9;
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.png").find("epochs 0 to 3"), std::string::npos);
    options.state.epoch.reset();
    options.size = {10, 10};
    EXPECT_NE(whyNot(spacings(), options, folder.path() / "a.png").find("10x10"), std::string::npos);
    EXPECT_NE(whyNot(nullptr, {}, folder.path() / "a.png").find("no run"), std::string::npos);
    EXPECT_NE(whyNot(spacings(), {}, folder.path() / "no" / "where" / "a.png"), "it worked");
}

TEST(Render, EveryWordOfTheStateIsInTheFigure) {
    const auto drawn = [](const RunPointer& run, const std::function<void(ViewState&)>& change) {
        RenderOptions options;
        options.size = {480, 360};
        change(options.state);
        return Poster(run, options).image(false);
    };
    const auto view = [](View v) { return [v](ViewState& s) { s.view = v; }; };
    const QImage field = drawn(delays(), view(View::Field));
    EXPECT_NE(drawn(delays(), [](ViewState& s) { s.view = View::Field, s.out = 3; }), field);
    EXPECT_NE(drawn(delays(), [](ViewState& s) { s.view = View::Field, s.spread = false; }), field);
    EXPECT_NE(drawn(delays(), [](ViewState& s) { s.view = View::Field, s.zoom = {2, 0.5, 0.5}; }), field);
    EXPECT_NE(drawn(delays(), [](ViewState& s) { s.view = View::Field, s.epoch = 1; }), field);
    EXPECT_NE(drawn(delays(), [](ViewState& s) { s.view = View::Delays, s.quantity = Quantity::Weight; }),
              drawn(delays(), view(View::Delays)));
    EXPECT_NE(drawn(spacings(), [](ViewState& s) { s.view = View::Ridgeline, s.axis = 1; }),
              drawn(spacings(), view(View::Ridgeline)));
    EXPECT_NE(drawn(spacings(), [](ViewState& s) { s.view = View::Channels, s.out = 2; }),
              drawn(spacings(), view(View::Channels)));
}

TEST(Render, RealRunsMakePictures) {
    SKIP_WITHOUT_SHARED("fixtures/checkpoints/series_convnext");
    const test::TemporaryFolder folder;
    for (const char* name : {"series_convnext", "series_snn"}) {
        const auto run = std::make_shared<const dclscope::Run>(openRun(test::shared("fixtures/checkpoints") / name));
        for (const Layer& layer : run->layers) {
            RenderOptions options;
            options.state.layer = layer.name;
            options.size = {400, 300};
            EXPECT_EQ(whyNot(run, options, folder.path() / "figure.png"), "it worked") << layer.name;
        }
    }
}

} // namespace
} // namespace dclscope
