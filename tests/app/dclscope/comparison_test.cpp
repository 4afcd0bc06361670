// SPDX-License-Identifier: GPL-3.0-or-later
// Inspect with two runs side by side.
#include "app/dclscope/save_picture.h"
#include "app/dclscope/workspaces/inspect/comparison_dialog.h"
#include "app/dclscope/workspaces/inspect/comparison_pane.h"
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"
#include "core/base/error.h"
#include "tests/temporary_folder.h"
#include "tests/widgets/made_run.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/session/run_session.h"
#include "widgets/style/theme.h"
#include "widgets/views/comparison_picture.h"
#include "widgets/views/picture_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

using namespace dclscope;

namespace {

struct ComparisonTest : ::testing::Test {
    static void SetUpTestSuite() { Theme::instance().install(*qApp); }
    ComparisonTest() {
        inspect.resize(1100, 700);
        inspect.QWidget::show();
        inspect.addRun(second);
        inspect.addRun(first);
    }
    void compare() {
        inspect.compareWith(second);
        EXPECT_TRUE(QTest::qWaitFor([this] { return !inspect.isReading(); }, 5000));
    }
    const ComparisonPicture& picture() {
        return dynamic_cast<const ComparisonPicture&>(inspect.stage().picture().picture());
    }
    QString figure(int row, const std::string& name) const {
        const FigureTable& table = inspect.comparison().figures().table();
        return QString::fromStdString(figureText(table.rows[static_cast<std::size_t>(row)][table.column(name)]));
    }

    std::shared_ptr<const dclscope::Run> first = test::madeRun("first", 5);
    std::shared_ptr<const dclscope::Run> second = test::madeRun("second", 9);
    RunSession session;
    InspectWorkspace inspect{session};
};

} // namespace

TEST_F(ComparisonTest, picturesStandSideBySideAndTheTableSaysTheDistance) {
    compare();
    EXPECT_EQ(picture().other(), second);
    EXPECT_EQ(inspect.cursor().epoch(), 4.0);
    EXPECT_EQ(picture().otherEpoch(), 8.0) << "the end of one beside the end of the other";
    ASSERT_EQ(inspect.comparison().figures().rowCount(), 3);
    EXPECT_EQ(figure(2, "layer"), QStringLiteral("stages.0.dwconv"));
    EXPECT_GT(figure(2, "displacement_mean").toDouble(), 0.0);
    inspect.cursor().setEpoch(0.0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return figure(2, "displacement_mean") == QLatin1String("0"); }, 5000))
        << "both begin alike";
}

TEST_F(ComparisonTest, aRowLeadsToItsLayerAndColumnsSort) {
    compare();
    QTableView& table = inspect.comparison().table();
    table.sortByColumn(0, Qt::DescendingOrder);
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), QStringLiteral("stages.0.dwconv"));
    table.setCurrentIndex(table.model()->index(0, 0));
    EXPECT_EQ(inspect.layer(), 2);
    EXPECT_EQ(picture().scene().layer()->name, "stages.0.dwconv");
    EXPECT_TRUE(inspect.isComparing());
}

TEST_F(ComparisonTest, whatIsComparedComesBackFromItsText) {
    compare();
    ViewState state = inspect.viewState();
    EXPECT_TRUE(state.compare);
    EXPECT_EQ(state.runs, (std::vector<std::string>{"/made/first", "/made/second"}));
    state.otherEpoch = 3.0;
    inspect.stopComparing();
    EXPECT_FALSE(inspect.viewState().compare);
    EXPECT_EQ(inspect.viewState().runs.size(), 1U);
    EXPECT_EQ(inspect.show(viewStateFromText(toText(state))), QString());
    EXPECT_EQ(inspect.viewState(), state);
    EXPECT_EQ(picture().otherEpoch(), 3.0);
    EXPECT_TRUE(pictureName(*inspect.run(), inspect.viewState()).contains(QLatin1String("beside-second")));
    state.runs[1] = "/made/nowhere";
    EXPECT_TRUE(inspect.show(state).contains(QLatin1String("is not open")));
}

TEST_F(ComparisonTest, whatThePaneSaysCanBeReadInEveryTheme) {
    const QLabel* reading = nullptr;
    for (const QLabel* label : inspect.comparison().findChildren<QLabel*>())
        if (label->accessibleName() == QLatin1String("Numbers under the cursor")) reading = label;
    ASSERT_NE(reading, nullptr);
    const ThemeMode before = Theme::instance().mode();
    for (const bool dark : {true, false}) {
        Theme::instance().setMode(dark ? ThemeMode::Dark : ThemeMode::Light);
        EXPECT_EQ(reading->palette().color(QPalette::WindowText), themeColors(dark).subtle);
    }
    Theme::instance().setMode(before);
}

TEST_F(ComparisonTest, theOtherRunBecomesTheFirstWhenItIsChosen) {
    compare();
    ASSERT_TRUE(QMetaObject::invokeMethod(&inspect.comparison(), "swapWanted"));
    EXPECT_EQ(inspect.run(), second);
    EXPECT_EQ(inspect.other(), first);
    inspect.closeRun();
    EXPECT_FALSE(inspect.isComparing());
    EXPECT_EQ(inspect.run(), first);
}

TEST_F(ComparisonTest, theRunItselfStaysAtItsFirstEpochUntilItIsHeldElsewhere) {
    inspect.compareWith(first);
    EXPECT_EQ(picture().otherEpoch(), 0.0);
    emit inspect.comparison().epochWanted(2.0);
    EXPECT_EQ(picture().otherEpoch(), 2.0);
    EXPECT_EQ(inspect.viewState().runs.size(), 1U);
    EXPECT_EQ(inspect.viewState().otherEpoch, 2.0);
}

TEST_F(ComparisonTest, theDialogOffersTheOpenRunsAndTheRunItself) {
    auto* dialog = new ComparisonDialog(first, {first, second}, &inspect);
    ASSERT_EQ(dialog->list().count(), 2);
    EXPECT_EQ(dialog->list().item(0)->text(), QStringLiteral("second"));
    EXPECT_TRUE(dialog->list().item(1)->text().startsWith(QLatin1String("first itself")));
    QSignalSpy chosen(dialog, &ComparisonDialog::chosen);
    dialog->accept();
    EXPECT_EQ(chosen.at(0).at(0).toString(), QStringLiteral("/made/second"));
}

TEST_F(ComparisonTest, theNumbersFollowTheLayerAndAreSavedAsTheCommandPrintsThem) {
    NumbersDialog dialog(&inspect);
    const auto rows = [&] {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog.isReading(); }, 5000));
        return dialog.figures().rowCount();
    };
    dialog.setRun(first, 2);
    EXPECT_EQ(rows(), 5);
    dialog.allLayers().setChecked(true);
    EXPECT_EQ(rows(), 15);
    dialog.copy();
    EXPECT_EQ(QApplication::clipboard()->text().count(QLatin1Char('\n')), 16);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QLatin1String("layer\tepoch\telements")));
    const test::TemporaryFolder folder;
    const QString path = QString::fromStdString((folder / "numbers.csv").string());
    dialog.save(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("layer,epoch,elements,position_0_mean,"));
    EXPECT_THROW(dialog.save(QStringLiteral("/no/such/folder/x.csv")), Error);
    dialog.setRun(nullptr, 0);
    EXPECT_EQ(rows(), 0);
}

TEST_F(ComparisonTest, layersAreFilteredByPartsOfTheirNames) {
    auto* tree = inspect.findChild<LayerTreeView*>();
    QLineEdit* filter = nullptr;
    for (auto* each : inspect.findChildren<QLineEdit*>())
        if (each->accessibleName() == QLatin1String("Filter layers by name")) filter = each;
    ASSERT_NE(filter, nullptr);
    const QModelIndex run = tree->model()->index(0, 0);
    const auto shown = [&] {
        QStringList names;
        for (int row = 0; row < tree->model()->rowCount(run); ++row)
            if (!tree->isRowHidden(row, run)) names << tree->model()->index(row, 0, run).data().toString();
        return names.join(QLatin1Char(' '));
    };
    filter->setText(QStringLiteral("CONV stage"));
    EXPECT_EQ(shown(), QStringLiteral("stages.0.dwconv"));
    inspect.addRun(test::madeRun("third"));
    EXPECT_TRUE(tree->isRowHidden(0, tree->model()->index(2, 0))) << "what comes later is filtered, too";
    filter->clear();
    EXPECT_EQ(shown(), QStringLiteral("layers.0 layers.1 stages.0.dwconv"));
}

TEST_F(ComparisonTest, aRunThatGrowsStaysCompared) {
    compare();
    const auto grown = test::madeRun("second", 12);
    inspect.updateRun(grown);
    EXPECT_EQ(inspect.other(), grown);
    EXPECT_EQ(picture().otherEpoch(), 11.0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !inspect.isReading(); }, 5000));
}
