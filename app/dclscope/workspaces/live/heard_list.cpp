// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/heard_list.h"

#include "app/dclscope/sound_player.h"
#include "app/dclscope/workspaces/live/heard_filter.h"
#include "app/dclscope/workspaces/live/hours_dialog.h"
#include "app/dclscope/workspaces/live/small_button.h"
#include "core/base/error.h"
#include "core/tagging/sound_keeper.h"
#include "widgets/style/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr double kMarginSeconds = 1.0;   // heard before and behind a label
constexpr double kLongestSeconds = 30.0; // of a label that goes on and on

/// A row that marks a session stands back behind the labels.
class HeardRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(TagListModel::MarksSessionRole).toBool()) return;
        option->font.setItalic(true);
        option->textElideMode = Qt::ElideMiddle; // the source's beginning and the model's end
        option->palette.setColor(QPalette::Text, Theme::instance().colors().subtle);
    }
};

/// What a session was has the room of its score, too, which it has none of.
void spanSessions(QTableView& table) {
    table.clearSpans();
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QModelIndex label = table.model()->index(row, TagListModel::LabelColumn);
        if (label.data(TagListModel::MarksSessionRole).toBool()) table.setSpan(row, label.column(), 1, 2);
    }
}

QTableView* tableOf(QAbstractItemModel& tags) {
    auto* table = new QTableView;
    table->setAccessibleName(HeardList::tr("Labels heard so far"));
    table->setModel(&tags);
    table->setItemDelegate(new HeardRow(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 6);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(TagListModel::LabelColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(TagListModel::TimeColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(TagListModel::ScoreColumn, QHeaderView::ResizeToContents);
    table->setShowGrid(false);
    table->setWordWrap(false); // rows are one line high: a second one would be cut off behind the first word
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto span = [table] { spanSessions(*table); };
    QObject::connect(&tags, &QAbstractItemModel::rowsInserted, table, span);
    QObject::connect(&tags, &QAbstractItemModel::rowsRemoved, table, span);
    QObject::connect(&tags, &QAbstractItemModel::modelReset, table, span);
    return table;
}

} // namespace

HeardList::HeardList(QWidget* parent) : HeardList(new SoundPlayer, parent) {}

HeardList::HeardList(SoundPlayer* player, QWidget* parent)
    : QWidget(parent), filter_(new HeardFilter(this)), player_(player),
      save_(smallButton(IconShape::Save, tr("Save what was heard as CSV"), tr("Save as CSV"))),
      clear_(smallButton(IconShape::Close, tr("Clear what was heard"), tr("Clear the list"))),
      hours_(smallButton(IconShape::Ridges, tr("Heard by hour of the day"), tr("By hour of the day"))),
      play_(smallButton(IconShape::Play, tr("Hear the selected label again"), tr("Hear it again (Enter)"))),
      keep_(smallButton(IconShape::Record, tr("Save the selected label's sound"), tr("Save its sound"))) {
    player_->setParent(this);
    filter_->setSourceModel(&tags_);
    table_ = tableOf(*filter_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(buildHead());
    column->addWidget(table_, 1);
    column->addWidget(buildFoot());
    connect(table_, &QTableView::activated, this, &HeardList::playSelected);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HeardList::enable);
    connect(&tags_, &QAbstractItemModel::rowsInserted, this, &HeardList::enable);
    connect(&tags_, &QAbstractItemModel::modelReset, this, &HeardList::enable);
    connect(player_, &SoundPlayer::failed, this, &HeardList::failed);
    connect(player_, &SoundPlayer::playingChanged, this, [this](bool playing) {
        play_->setIcon(makeIcon(playing ? IconShape::Stop : IconShape::Play));
        enable();
    });
    enable();
}

QWidget* HeardList::buildHead() {
    connect(save_, &QToolButton::clicked, this, &HeardList::save);
    connect(clear_, &QToolButton::clicked, &tags_, &TagListModel::clear);
    connect(hours_, &QToolButton::clicked, this, &HeardList::showHours);
    auto* title = new QLabel(tr("Heard"));
    title->setFont(readableFont(title->font(), 1.0, true));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(title, 1);
    for (QToolButton* button : {hours_, save_, clear_}) row->addWidget(button);
    return head;
}

QWidget* HeardList::buildFoot() {
    auto* part = new QLineEdit;
    part->setPlaceholderText(tr("Only labels with…"));
    part->setAccessibleName(tr("Only labels that hold this text"));
    part->setClearButtonEnabled(true);
    connect(part, &QLineEdit::textChanged, filter_, &HeardFilter::setPart);
    connect(play_, &QToolButton::clicked, this, &HeardList::playSelected);
    connect(keep_, &QToolButton::clicked, this, &HeardList::saveSelected);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(part, 1);
    row->addWidget(play_);
    row->addWidget(keep_);
    return foot;
}

void HeardList::enable() {
    for (QToolButton* button : {save_, clear_, hours_}) button->setEnabled(tags_.tagCount() > 0);
    const bool heard = selected().has_value();
    play_->setEnabled(heard || player_->isPlaying());
    keep_->setEnabled(heard);
}

std::optional<HeardTag> HeardList::selected() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    if (rows.isEmpty() || !sounds_) return std::nullopt;
    const int row = filter_->mapToSource(rows.first()).row();
    return tags_.isOfNewestSession(row) ? tags_.tag(row) : std::nullopt;
}

Sound HeardList::selectedSound() const {
    const std::optional<HeardTag> tag = selected();
    if (!tag) return {};
    const double end = tag->endSeconds.value_or(tag->timeSeconds) + kMarginSeconds;
    const double start = tag->timeSeconds - tag->reachSeconds - kMarginSeconds;
    return sounds_(std::max(start, end - kLongestSeconds), end);
}

void HeardList::playSelected() {
    if (player_->isPlaying()) return player_->stop();
    Sound sound = selectedSound();
    if (!sound.samples.empty())
        player_->play(std::move(sound));
    else if (!table_->selectionModel()->selectedRows().isEmpty())
        emit failed(tr("Its sound is no longer in memory: the last ten minutes of what is listened to are kept."));
}

void HeardList::showHours() {
    auto* dialog = new HoursDialog(tags_, filter_->part(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void HeardList::save() {
    QFileDialog dialog(this, tr("Save what was heard"), {}, tr("CSV (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(QStringLiteral("heard.csv"));
    if (dialog.exec() == QDialog::Accepted) saveAs(dialog.selectedFiles().value(0));
}

void HeardList::saveAs(const QString& path) {
    const QString full = QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".csv") : path;
    const QByteArray text = tags_.csv().toUtf8();
    QSaveFile file(full);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        emit saved(tr("What was heard is saved as %1.").arg(full));
    else
        emit failed(tr("%1: what was heard could not be saved there (%2). Choose another place.")
                        .arg(full, file.errorString()));
}

void HeardList::saveSelected() {
    const std::optional<HeardTag> tag = selected();
    if (!tag) return;
    QFileDialog dialog(this, tr("Save the sound"), {}, tr("FLAC (*.flac);;WAV (*.wav)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("flac"));
    dialog.selectFile(QString::fromStdString(fileNameOf(tag->label.toStdString())) + QStringLiteral(".flac"));
    if (dialog.exec() == QDialog::Accepted) saveSelectedAs(dialog.selectedFiles().value(0));
}

void HeardList::saveSelectedAs(const QString& path) {
    const Sound sound = selectedSound();
    if (sound.samples.empty()) {
        emit failed(tr("Its sound is no longer in memory: the last ten minutes of what is listened to are kept."));
        return;
    }
    try {
        writeSoundFile(path.toStdString(), sound);
        emit saved(tr("The sound is saved as %1.").arg(path));
    } catch (const Error& error) {
        emit failed(tr("%1. Choose another place.").arg(QString::fromStdString(error.what())));
    }
}

} // namespace dclscope
