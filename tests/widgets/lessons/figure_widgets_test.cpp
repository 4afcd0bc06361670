// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of lessons by mouse and by keys, their controls, and what is computed or trained meanwhile.
#include "tests/app/dclscope/made_training.h"
#include "tests/widgets/activated.h"
#include "widgets/lessons/figure_controls.h"
#include "widgets/lessons/figure_view.h"
#include "widgets/lessons/frame_bar.h"
#include "widgets/lessons/lesson_figure.h"
#include "widgets/lessons/threshold_picture.h"
#include "widgets/lessons/training_fields.h"
#include "widgets/lessons/training_figure_view.h"
#include "widgets/views/curves_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

using namespace dclscope;

namespace {

constexpr int kPatienceMs = 60000;

struct FigureWidgets : ::testing::Test {
    void show(const lessons::Figure& wanted) {
        figure.resize(700, 620);
        figure.setFigure(wanted);
        figure.show();
        ASSERT_TRUE(test::activated(figure));
        figure.view().repaint();
    }
    double number(const char* key) const { return figure.view().picture()->numberOf(key); }
    LessonFigure figure;
};

} // namespace

TEST_F(FigureWidgets, aHandleIsDraggedByTheMouse) {
    show({"interpolation", {}, {{"position", "0"}}});
    FigureView& view = figure.view();
    QPoint grip;
    for (int y = 0; y < view.height() && grip.isNull(); y += 4)
        for (int x = 0; x < view.width() && grip.isNull(); x += 4)
            if (view.picture()->handleAt(QPointF(x, y)) == std::size_t{0}) grip = {x, y};
    ASSERT_FALSE(grip.isNull());
    QTest::mousePress(&view, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&view, grip + QPoint(120, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, grip + QPoint(120, 0));
    EXPECT_GT(number("position"), 1.0);
    const auto* slider = figure.controls().findChild<QSlider*>();
    ASSERT_NE(slider, nullptr);
    EXPECT_EQ(slider->value(), qRound((number("position") + 8.0) / 0.05)) << "its slider goes along";
    EXPECT_FALSE(figure.numbersText().isEmpty());
}

TEST_F(FigureWidgets, keysMoveWhatTabChooses) {
    show({"interpolation", {}, {{"position", "0"}}});
    FigureView& view = figure.view();
    auto* shortcut = new QShortcut(Qt::Key_Right, &figure);
    QSignalSpy fired(shortcut, &QShortcut::activated);
    view.clearFocus();
    view.setFocus(Qt::TabFocusReason);
    ASSERT_EQ(view.chosen(), std::size_t{0});
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(number("position"), 0.55, 1e-9);
    EXPECT_TRUE(view.accessibleName().contains("0.55")) << view.accessibleName().toStdString();
    EXPECT_EQ(fired.count(), 0) << "arrows are the figure's own";
    QTest::keyClick(&view, Qt::Key_Tab);
    EXPECT_EQ(view.chosen(), std::size_t{1});
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(number("watched"), 2.0);
    QTest::keyClick(&view, Qt::Key_Tab);
    EXPECT_FALSE(view.hasFocus()) << "behind the last handle Tab goes on";
}

TEST_F(FigureWidgets, everySettingHasANamedControl) {
    for (const std::string_view name : lessons::figureNames()) {
        if (name == "training" || name == "trials" || name == "variants" || name == "threshold") continue;
        show({std::string(name), {}, {}});
        for (const QWidget* control : figure.controls().findChildren<QWidget*>()) {
            const bool set =
                qobject_cast<const QSlider*>(control) != nullptr || qobject_cast<const QComboBox*>(control) != nullptr;
            EXPECT_TRUE(!set || !control->accessibleName().isEmpty()) << name;
        }
        EXPECT_FALSE(figure.view().accessibleName().isEmpty()) << name;
        EXPECT_FALSE(figure.view().accessibleDescription().isEmpty()) << name;
    }
}

TEST_F(FigureWidgets, whatDoesNothingIsDisabled) {
    show({"interpolation", {}, {{"version", "v1"}}});
    const auto sliders = figure.controls().findChildren<QSlider*>();
    const auto sigma = std::find_if(sliders.begin(), sliders.end(),
                                    [](const QSlider* each) { return each->accessibleName().contains("Sigma"); });
    ASSERT_NE(sigma, sliders.end());
    EXPECT_FALSE((*sigma)->isEnabled());
    auto* versions = figure.controls().findChild<QComboBox*>();
    versions->setCurrentIndex(versions->findData("gauss"));
    emit versions->activated(versions->currentIndex());
    EXPECT_EQ(figure.view().picture()->valueOf("version"), "gauss");
    EXPECT_TRUE((*sigma)->isEnabled());
    (*sigma)->setValue((*sigma)->maximum());
    EXPECT_EQ(number("sigma"), 6.0);
    figure.reset();
    EXPECT_EQ(figure.view().picture()->valueOf("version"), "v1");
}

TEST_F(FigureWidgets, momentsArePlayed) {
    show({"descent", {}, {{"steps", "10"}}});
    FrameBar& frames = figure.frames();
    EXPECT_TRUE(frames.isVisible());
    frames.findChild<QSlider*>()->setValue(3);
    EXPECT_EQ(figure.view().picture()->frame(), 3);
    frames.play();
    EXPECT_TRUE(frames.isPlaying());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !frames.isPlaying(); }, kPatienceMs));
    EXPECT_EQ(figure.view().picture()->frame(), 10);
    show({"delay-line", {}, {{"spikes", "3"}, {"delay", "4"}}});
    EXPECT_EQ(figure.view().picture()->frame(), 7);
    frames.play();
    EXPECT_EQ(figure.view().picture()->frame(), 0) << "where it opens in the middle it is played from its beginning";
    frames.pause();
    show({"grid", {}, {}});
    EXPECT_FALSE(frames.isVisible()) << "nothing moves";
}

TEST_F(FigureWidgets, isCoveredUntilAQuestionIsAnswered) {
    show({"descent", {}, {}});
    figure.cover("Answer first");
    EXPECT_TRUE(figure.isCovered());
    EXPECT_FALSE(figure.view().isVisible());
    for (const QLabel* label : figure.findChildren<QLabel*>())
        if (label->text() == QLatin1String("Answer first"))
            EXPECT_GT(label->font().pointSizeF(), 1.4 * figure.font().pointSizeF()) << "it stands alone";
    figure.applySettings({{"optimizer", "plain"}});
    figure.cover({});
    EXPECT_FALSE(figure.isCovered());
    EXPECT_EQ(figure.view().picture()->valueOf("optimizer"), "plain");
    figure.setFigure({"descent", {}, {{"optimizer", "kitchen"}}});
    EXPECT_FALSE(figure.view().isVisible());
    bool said = false;
    for (const QLabel* label : figure.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains("kitchen"));
    EXPECT_TRUE(said) << "a sentence in its place";
}

TEST_F(FigureWidgets, aNetworkListensBesideTheWindow) {
    show({"threshold", {}, {{"threshold", "0.5"}}});
    EXPECT_TRUE(figure.isBusy());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !figure.isBusy(); }, kPatienceMs));
    auto* picture = dynamic_cast<ThresholdPicture*>(figure.view().picture());
    ASSERT_NE(picture, nullptr);
    ASSERT_TRUE(picture->problem().isEmpty()) << picture->problem().toStdString();
    const auto missed = picture->figure().chosen.missed;
    picture->change("threshold", 0.99);
    figure.view().refresh();
    EXPECT_FALSE(figure.isBusy()) << "another threshold listens to nothing again";
    EXPECT_GE(picture->figure().chosen.missed, missed);
    EXPECT_NEAR(picture->figure().chosen.threshold, 0.99, 1e-6);
}

TEST_F(FigureWidgets, choicesOfARecipeAreWordsWithTheirValuesBehindThem) {
    TrainingFigureView view(&test::madeTraining);
    view.setSettings({{"recipe", "toy-coincidence"}, {"fields", "network.delays"}});
    auto* box = view.fields().findChild<QComboBox*>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentData().toString(), "learned");
    const int fixed = box->findData("fixed");
    ASSERT_GE(fixed, 0);
    EXPECT_EQ(box->itemText(fixed), "drawn once, fixed") << "a word of the window's language, not of the recipe";
    box->setCurrentIndex(fixed);
    emit box->activated(fixed);
    EXPECT_EQ(std::get<training::SpikingNetworkRecipe>(view.fields().recipe().network).delays, "fixed");
    EXPECT_EQ(box->currentData().toString(), "fixed");
}

TEST_F(FigureWidgets, aTrainingShowsItsKernelsAsTheyMove) {
    TrainingFigureView view(&test::madeTraining);
    view.resize(600, 500);
    view.show();
    view.setSettings({{"recipe", "toy-dots"}, {"fields", "training.learning_rate;training.epochs"}});
    EXPECT_FALSE(view.fields().isEmpty());
    EXPECT_EQ(view.run(), nullptr);
    auto* line = view.fields().findChildren<QLineEdit*>().last();
    line->setText("3");
    emit line->editingFinished();
    EXPECT_EQ(view.fields().recipe().training.epochs, 3);
    line->setText("many");
    emit line->editingFinished();
    EXPECT_EQ(view.fields().recipe().training.epochs, 3) << "what is no number is refused";
    view.start();
    EXPECT_TRUE(view.session().isTraining());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.session().isTraining(); }, kPatienceMs));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return view.run() && view.run()->snapshots.size() == 4 && view.curves().rows().size() == 3; },
        kPatienceMs))
        << view.statusText().toStdString();
    EXPECT_TRUE(view.statusText().startsWith("Done")) << view.statusText().toStdString();
    view.setSettings({{"recipe", "toy-dots"}});
    EXPECT_EQ(view.run(), nullptr) << "begins anew";
}
