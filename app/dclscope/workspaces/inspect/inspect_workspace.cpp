// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/inspect_workspace.h"

#include "app/dclscope/film_job.h"
#include "app/dclscope/workspaces/inspect/comparison_pane.h"
#include "app/dclscope/workspaces/inspect/empty_page.h"
#include "app/dclscope/workspaces/inspect/layer_panel.h"
#include "app/dclscope/workspaces/inspect/layer_tree_view.h"
#include "app/dclscope/workspaces/inspect/numbers_dialog.h"
#include "app/dclscope/workspaces/inspect/run_chooser.h"
#include "app/dclscope/workspaces/inspect/series_dialog.h"
#include "app/dclscope/workspaces/inspect/try_panel.h"
#include "core/base/bundled.h"
#include "core/base/error.h"
#include "core/run/view_limits.h"
#include "widgets/session/pair_reader.h"
#include "widgets/session/plain_reader.h"
#include "widgets/session/run_session.h"
#include "widgets/views/picture_view.h"
#include "widgets/views/timeline.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr auto kSplitterKey = "inspect/splitter";
constexpr auto kViewKey = "inspect/view";
constexpr auto kGroupsKey = "inspect/groups";

/// "there is no ..." as a sentence of its own.
QString asSentence(const char* text) {
    const QString words = QString::fromUtf8(text);
    return words.left(1).toUpper() + words.mid(1) + QLatin1Char('.');
}

} // namespace

/// What of a run is looked at first; -1 when there is nothing.
int InspectWorkspace::firstIn(const Run& run) {
    return run.shownCount() == 0 ? -1 : static_cast<int>(run.firstShown());
}

InspectWorkspace::InspectWorkspace(RunSession& session, QWidget* parent)
    : WorkspacePage({QLatin1String(kName), tr("Inspect"), tr("Look at a training"), IconShape::Inspect}, parent),
      session_(session), pages_(new QStackedWidget), empty_(new EmptyPage), splitter_(new QSplitter),
      chooser_(new RunChooser), filter_(new QLineEdit), tree_(new LayerTreeView(model_)), stage_(new LayerStage),
      panel_(new LayerPanel), try_(new TryPanel), timeline_(new Timeline(cursor_)), reader_(new PlainReader(this)),
      film_(new FilmJob(this)), comparison_(new ComparisonPane), pairs_(new PairReader(this)) {
    cursor_.setLoops(true);
    auto* runs = new QWidget;
    auto* runsColumn = new QVBoxLayout(runs);
    runsColumn->setContentsMargins(0, 0, 0, 0);
    runsColumn->setSpacing(0);
    runsColumn->addWidget(chooser_);
    filter_->setPlaceholderText(tr("Filter layers"));
    filter_->setAccessibleName(tr("Filter layers by name"));
    filter_->setToolTip(tr("Parts of names, in any order (Ctrl+F)"));
    filter_->setClearButtonEnabled(true);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(6, 6, 6, 4);
    filterRow->addWidget(filter_);
    runsColumn->addLayout(filterRow);
    connect(filter_, &QLineEdit::textChanged, tree_, &LayerTreeView::setFilter);
    runsColumn->addWidget(tree_, 1);
    splitter_->addWidget(runs);
    auto* pictures = new QSplitter(Qt::Vertical);
    pictures->addWidget(stage_);
    pictures->addWidget(comparison_);
    pictures->setStretchFactor(0, 1);
    pictures->setChildrenCollapsible(false);
    comparison_->hide();
    splitter_->addWidget(pictures);
    splitter_->addWidget(panel_);
    splitter_->addWidget(try_);
    try_->hide();
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({230, 740, 310, 310});

    auto* open = new QWidget;
    auto* column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter_, 1);
    column->addWidget(timeline_);
    pages_->addWidget(empty_);
    pages_->addWidget(open);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    connect(tree_, &LayerTreeView::chosen, this, &InspectWorkspace::look);
    connect(stage_, &LayerStage::hovered, panel_, &LayerPanel::setReading);
    connect(timeline_, &Timeline::hovered, panel_, &LayerPanel::setReading);
    connect(stage_, &LayerStage::hovered, comparison_, &ComparisonPane::setReading);
    connect(timeline_, &Timeline::hovered, comparison_, &ComparisonPane::setReading);
    connect(panel_, &LayerPanel::epochRequested, &cursor_, &EpochCursor::setEpoch);
    connect(&cursor_, &EpochCursor::epochChanged, this, &InspectWorkspace::setEpoch);
    connect(&cursor_, &EpochCursor::epochChanged, this, &InspectWorkspace::viewStateChanged);
    connect(&cursor_, &EpochCursor::playingChanged, this, &InspectWorkspace::viewStateChanged);
    connect(stage_, &LayerStage::viewStateChanged, this, &InspectWorkspace::viewStateChanged);
    connect(stage_, &LayerStage::layerWanted, this,
            [this](std::size_t layer) { tree_->choose(rowOf(run_->path), static_cast<int>(layer)); });
    connect(reader_, &PlainReader::arrived, stage_, &LayerStage::refreshValues);
    connect(reader_, &PlainReader::arrived, panel_, &LayerPanel::refreshValues);
    connect(chooser_, &RunChooser::wanted, this,
            [this](const RunChoice& choice) { session_.open(QString::fromStdString(run_->path.string()), choice); });
    connect(film_, &FilmJob::finished, this, [this](const QString& path, const QString& trouble) {
        const QString name = QDir::toNativeSeparators(path);
        if (trouble.isEmpty())
            emit succeeded(tr("The film is in %1.").arg(name));
        else
            emit troubled(tr("There is no film in %1: %2.").arg(name, trouble), path);
    });
    connectComparison();
    followSession();
    followTry();
}

/// While its pictures go, the stage must not be asked for them any more.
InspectWorkspace::~InspectWorkspace() { try_->letGo(); }

void InspectWorkspace::followSession() {
    connect(empty_, &EmptyPage::demoRequested, this, [this] { emit openRequested(QStringLiteral("demo")); });
    connect(empty_, &EmptyPage::openFolderRequested, this, &WorkspacePage::openFolderRequested);
    connect(empty_, &EmptyPage::openFileRequested, this, &WorkspacePage::openFileRequested);
    connect(empty_, &EmptyPage::lastRequested, this, [this] { emit requested(PageRequest{last_, {}, {}}); });
    connect(empty_, &EmptyPage::cancelRequested, &session_, &RunSession::cancel);
    connect(&session_, &RunSession::opening, empty_, [this](const QString& path) { empty_->setBusy(path, 0, 0); });
    connect(&session_, &RunSession::progressed, empty_, &EmptyPage::setBusy);
    connect(&session_, &RunSession::pendingChanged, empty_, [this](int pending) {
        if (pending == 0) empty_->setIdle();
    });
    connect(&session_, &RunSession::opened, this, &InspectWorkspace::addRun);
    connect(&session_, &RunSession::grown, this, &InspectWorkspace::updateRun);
    connect(&session_, &RunSession::seriesAsked, this, [this](const QString& path, const QStringList& names) {
        auto* dialog = new SeriesDialog(path, names, this);
        connect(dialog, &SeriesDialog::chosen, &session_,
                [this, path](const QString& series) { session_.openSeries(path, series); });
        dialog->open();
    });
}

void InspectWorkspace::followTry() {
    try_->grabIn(*stage_);
    connect(try_, &TryPanel::shownChanged, this, [this] {
        showTried();
        stage_->setEpoch(cursor_.epoch());
        if (besideEdited_) comparePair();
    });
    connect(this, &InspectWorkspace::viewStateChanged, try_, [this] { try_->look(stage_->viewState()); });
    connect(try_, &TryPanel::comparisonWanted, this, &InspectWorkspace::compareEdited);
    connect(this, &InspectWorkspace::comparingChanged, try_, [this] { try_->setComparing(besideEdited_); });
    connect(try_, &TryPanel::closeWanted, this, [this] { setTrying(false); });
    connect(try_, &TryPanel::hovered, panel_, &LayerPanel::setReading);
    connect(try_, &TryPanel::succeeded, this, &WorkspacePage::succeeded);
    connect(try_, &TryPanel::troubled, this, [this](const QString& sentence) { emit troubled(sentence, subject()); });
}

void InspectWorkspace::setTrying(bool trying) {
    if (trying == try_->isTrying()) return;
    if (!trying && besideEdited_) stopComparing();
    panel_->setVisible(!trying && !isComparing());
    try_->setVisible(trying);
    try_->look(stage_->viewState());
    try_->setTrying(trying);
    emit tryingChanged(trying);
}

/// What a state says of edits. @return a sentence about one that is none; empty when all of them are tried
QString InspectWorkspace::showEdits(const ViewState& state) {
    setTrying(state.trying);
    if (!state.trying) return {};
    std::vector<experiments::Edit> edits;
    try {
        for (const std::string& text : state.edits) edits.push_back(experiments::parseEdit(text));
    } catch (const ConfigError& error) {
        return asSentence(error.what());
    }
    if (edits != try_->edits().active()) try_->edits().begin(edits);
    return {};
}

void InspectWorkspace::saveLayout(QSettings& settings) const {
    settings.setValue(QLatin1String(kSplitterKey), splitter_->saveState());
    settings.setValue(QLatin1String(kGroupsKey), tree_->turned());
    if (run_) settings.setValue(QLatin1String(kViewKey), QString::fromStdString(toText(viewState())));
}

void InspectWorkspace::restoreLayout(const QSettings& settings) {
    splitter_->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
    tree_->setTurned(settings.value(QLatin1String(kGroupsKey)).toStringList());
    offerLast(settings.value(QLatin1String(kViewKey)).toString());
}

ViewState InspectWorkspace::viewState() const {
    if (!run_) return {};
    ViewState state = stage_->viewState();
    state.runs = {bundledWordOr(run_->path)};
    state.trying = try_->isTrying();
    if (state.trying)
        for (const experiments::Edit& edit : try_->edits().active()) state.edits.push_back(editText(edit));
    // Without a second run the edited self is meant while edits are tried, and else the run at its beginning.
    if (isComparing() && !besideEdited_ && (other_ != run_ || state.trying))
        state.runs.push_back(bundledWordOr(other_->path));
    state.entry = entryToAskFor(*run_);
    if (run_->series.size() > 1) state.series = run_->seriesName;
    if (run_->shownCount() == 0) state.layer.clear();
    if (!cursor_.epochs().empty()) state.epoch = cursor_.epoch();
    state.playing = cursor_.isPlaying();
    return state;
}

QString InspectWorkspace::show(const ViewState& state) {
    int row = run_ ? rowOf(run_->path) : -1;
    if (!state.runs.empty()) {
        row = rowNamed(state.runs.front());
        if (row < 0) return tr("%1 is not open.").arg(QString::fromStdString(state.runs.front()));
    }
    const std::shared_ptr<const Run> run = model_.run(row);
    if (!run) return tr("No run is open.");
    QString trouble;
    try {
        if (run->shownCount() > 0 || !state.layer.empty()) requireShown(state, *run);
    } catch (const ConfigError& error) {
        trouble = asSentence(error.what());
    }
    int layer = run == run_ ? layer_ : firstIn(*run);
    if (const std::size_t named = run->shownIndex(state.layer); named < run->shownCount())
        layer = static_cast<int>(named);
    tree_->choose(row, layer);
    if (run_ != run || layer_ != layer) look(row, layer); // the tree stood there already and said nothing
    if (const QString refused = showEdits(state); trouble.isEmpty()) trouble = refused;
    if (const QString missing = showOther(state); trouble.isEmpty()) trouble = missing;
    stage_->show(state);
    if (isComparing()) showComparison();
    state.epoch ? cursor_.setEpoch(*state.epoch) : cursor_.toLast();
    state.playing ? cursor_.play() : cursor_.pause();
    emit viewStateChanged();
    return trouble;
}

void InspectWorkspace::showRun() {
    const auto layer = static_cast<std::size_t>(layer_ < 0 ? 0 : layer_); // nothing is there: it says so
    try_->setRun(run_, cursor_.epoch());
    showTried();
    panel_->setRun(run_, layer);
    timeline_->setRun(run_, besideEdited_ ? nullptr : other_);
    timeline_->setVisible(run_ && run_->snapshots.size() > 1); // a single moment has no time
    chooser_->setRun(run_);
    setEpoch(cursor_.epoch());
    showComparison();
    if (numbers_ != nullptr) numbers_->setRun(run_, layer);
}

void InspectWorkspace::setEpoch(double epoch) {
    stage_->setEpoch(epoch);
    panel_->setEpoch(epoch);
    comparePair();
    try_->setEpoch(epoch);
    readValues();
}

void InspectWorkspace::readValues() {
    if (layer_ >= 0) reader_->want(run_, static_cast<std::size_t>(layer_), cursor_.epoch());
}

bool InspectWorkspace::isReading() const { return !reader_->isIdle() || !pairs_->isIdle() || stage_->isReading(); }

void InspectWorkspace::keyPressEvent(QKeyEvent* event) {
    if (cursor_.takeKey(event->key())) return;
    switch (event->key()) {
    case Qt::Key_V: return stage_->stepView(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_PageUp: return stage_->stepPlace(-1);
    case Qt::Key_PageDown: return stage_->stepPlace(1);
    case Qt::Key_0: return stage_->picture().resetZoom();
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace dclscope
