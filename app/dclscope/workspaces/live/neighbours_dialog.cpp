// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/neighbours_dialog.h"

#include "app/dclscope/sound_player.h"
#include "app/dclscope/workspaces/live/neighbour_row.h"
#include "widgets/live_views/sound_picture.h"
#include "widgets/style/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kNowMs = 1000;
constexpr int kNeighbourColumns = 2;

QLabel* plainLabel(const QString& accessibleName) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

NeighboursDialog::NeighboursDialog(NeighbourSources sources, SoundPlayer* player, QWidget* parent)
    : QDialog(parent), sources_(std::move(sources)), player_(player), index_(plainLabel(tr("The index"))),
      now_(plainLabel(tr("Nearest to what is heard now"))), trouble_(plainLabel(tr("What went wrong"))),
      progress_(new QProgressBar), stop_(new QPushButton(tr("Stop"))),
      selected_(new QPushButton(tr("The selected label"))), file_(new QPushButton(tr("A sound file…"))),
      asked_(new NeighbourRow) {
    setWindowTitle(tr("Sounds like this one"));
    player_->setParent(this);
    settled_ =
        tr("Open an index that dcls embed wrote, or have a folder of sounds embedded with the model that is picked "
           "in Live.");
    index_->setText(settled_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildIndexRow());
    column->addWidget(trouble_);
    column->addWidget(buildAskRow());
    column->addWidget(now_);
    column->addWidget(buildResults(), 1);
    trouble_->hide();
    resize(640, 600);
    connectSession();
    clock_.setInterval(kNowMs);
    connect(&clock_, &QTimer::timeout, this, &NeighboursDialog::followNow);
    clock_.start();
}

QWidget* NeighboursDialog::buildIndexRow() {
    auto* open = new QPushButton(tr("Open an index…"));
    auto* folder = new QPushButton(tr("Embed a folder…"));
    connect(open, &QPushButton::clicked, this, &NeighboursDialog::chooseIndex);
    connect(folder, &QPushButton::clicked, this, &NeighboursDialog::chooseFolder);
    connect(stop_, &QPushButton::clicked, &session_, &NeighbourSession::stop);
    progress_->setAccessibleName(tr("Sounds embedded so far"));
    for (QWidget* idle : {static_cast<QWidget*>(progress_), static_cast<QWidget*>(stop_)}) idle->hide();
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(index_, 0, 0, 1, 2);
    grid->addWidget(open, 0, 2);
    grid->addWidget(folder, 0, 3);
    grid->addWidget(progress_, 1, 0, 1, 3);
    grid->addWidget(stop_, 1, 3);
    grid->setColumnStretch(0, 1);
    return row;
}

QWidget* NeighboursDialog::buildAskRow() {
    connect(selected_, &QPushButton::clicked, this, &NeighboursDialog::askForSelected);
    connect(file_, &QPushButton::clicked, this, &NeighboursDialog::chooseSound);
    connect(asked_, &NeighbourRow::playRequested, this, [this] { play(*asked_); });
    for (QPushButton* button : {selected_, file_}) button->setEnabled(false);
    selected_->setToolTip(tr("The label that is selected under “Heard”"));
    asked_->hide();
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(asked_, 1);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(new QLabel(tr("Most like")));
    buttons->addWidget(selected_);
    buttons->addWidget(file_);
    line->addLayout(buttons);
    return row;
}

QWidget* NeighboursDialog::buildResults() {
    auto* results = new QWidget;
    auto* grid = new QGridLayout(results);
    grid->setContentsMargins(0, 0, 6, 0);
    for (int i = 0; i < static_cast<int>(NeighbourSession::kNearest); ++i) {
        auto* row = new NeighbourRow;
        connect(row, &NeighbourRow::playRequested, this, [this, row] { play(*row); });
        row->hide();
        grid->addWidget(row, i / kNeighbourColumns, i % kNeighbourColumns);
        rows_.append(row);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(results);
    return area;
}

void NeighboursDialog::connectSession() {
    connect(&session_, &NeighbourSession::opened, this, [this](const NeighbourIndex& index) {
        settled_ = tr("%1: %n sounds, made with %2", nullptr, index.sounds)
                       .arg(QFileInfo(index.path).fileName(), QFileInfo(index.model).fileName());
        endWork({});
        for (QPushButton* button : {selected_, file_}) button->setEnabled(true);
        askForSelected();
    });
    connect(&session_, &NeighbourSession::progressed, this, &NeighboursDialog::showProgress);
    connect(&session_, &NeighbourSession::found, this, &NeighboursDialog::showFound);
    connect(&session_, &NeighbourSession::followed, this, [this](const QString& name, double similarity) {
        now_->setText(tr("Now nearest: %1 · %2").arg(similarity, 0, 'f', 2).arg(QFileInfo(name).fileName()));
    });
    connect(&session_, &NeighbourSession::failed, this, &NeighboursDialog::endWork);
    connect(&session_, &NeighbourSession::skipped, this, &NeighboursDialog::say);
    connect(player_, &SoundPlayer::failed, this, &NeighboursDialog::say);
    connect(player_, &SoundPlayer::playingChanged, this, [this](bool playing) {
        if (!playing) playing_ = nullptr;
    });
}

QString NeighboursDialog::indexText() const { return index_->text(); }

QString NeighboursDialog::nowText() const { return now_->text(); }

QString NeighboursDialog::troubleText() const { return trouble_->text(); }

void NeighboursDialog::chooseIndex() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open an index"), {}, tr("Indexes (*.npy);;All files (*)"));
    if (!path.isEmpty()) openIndex(path);
}

void NeighboursDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Embed the sounds of a folder"));
    if (folder.isEmpty()) return;
    const QString proposed = QDir(folder).absolutePath() + QStringLiteral(".npy");
    const QString npy =
        QFileDialog::getSaveFileName(this, tr("Save the index as"), proposed, tr("Indexes (*.npy);;All files (*)"),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!npy.isEmpty()) session_.build(folder, sources_.model(), npy);
}

void NeighboursDialog::chooseSound() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Sounds like a file"));
    if (!path.isEmpty()) askForFile(path);
}

void NeighboursDialog::openIndex(const QString& npy) {
    index_->setText(tr("Opening %1…").arg(QFileInfo(npy).fileName()));
    session_.open(npy, sources_.model());
}

void NeighboursDialog::askForFile(const QString& path) {
    if (!session_.isOpen()) return;
    say({});
    askedPath_ = path;
    askedName_ = QFileInfo(path).fileName();
    session_.findFile(path);
}

void NeighboursDialog::askForSelected() {
    if (!session_.isOpen()) return;
    Sound sound = sources_.selected();
    if (sound.samples.empty()) {
        if (rows_.first()->isHidden())
            say(tr("Select a label under “Heard”, then press “The selected label”; or choose a sound file."));
        return;
    }
    say({});
    askedPath_.clear();
    askedName_ = tr("The selected label");
    askedSound_ = std::move(sound);
    session_.find(askedSound_);
}

void NeighboursDialog::followNow() {
    if (!isVisible() || !session_.isOpen()) return;
    const Sound sound = sources_.newest();
    if (sound.samples.empty())
        now_->clear();
    else
        session_.follow(sound);
}

void NeighboursDialog::showFound(const QList<NeighbourSound>& nearest, const SoundColumns& asked) {
    asked_->setSound(askedName_, asked, askedPath_);
    asked_->show();
    double longest = asked_->picture().seconds();
    for (int i = 0; i < rows_.size(); ++i) {
        rows_[i]->setVisible(i < nearest.size());
        if (i >= nearest.size()) continue;
        rows_[i]->setNeighbour(nearest[i]);
        longest = std::max(longest, rows_[i]->picture().seconds());
    }
    asked_->picture().setSpan(longest);
    for (NeighbourRow* row : rows_) row->picture().setSpan(longest);
}

void NeighboursDialog::showProgress(int number, int all, const QString& sound) {
    progress_->setRange(0, all);
    progress_->setValue(number - 1);
    index_->setText(tr("%1 of %2: %3").arg(number).arg(all).arg(QFileInfo(sound).fileName()));
    progress_->show();
    stop_->show();
}

void NeighboursDialog::endWork(const QString& sentence) {
    progress_->hide();
    stop_->hide();
    index_->setText(settled_);
    say(sentence);
}

void NeighboursDialog::say(const QString& sentence) {
    trouble_->setText(sentence);
    trouble_->setVisible(!sentence.isEmpty());
}

void NeighboursDialog::play(const NeighbourRow& row) {
    if (playing_ == &row) return player_->stop();
    if (row.path().isEmpty())
        player_->play(Sound(askedSound_));
    else
        player_->play(row.path());
    playing_ = &row;
}

} // namespace dclscope
