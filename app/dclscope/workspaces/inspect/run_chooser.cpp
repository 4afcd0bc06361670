// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/run_chooser.h"

#include "core/base/text.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kFewestCharacters = 8;

QString safe(const std::string& text) { return QString::fromStdString(printable(text)); }

QComboBox* makeBox(const QString& name, const QString& hint) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->setToolTip(hint);
    // A long name may be cut, but never widens the column.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kFewestCharacters);
    return box;
}

} // namespace

RunChooser::RunChooser(QWidget* parent)
    : QWidget(parent), entryLabel_(new QLabel),
      entries_(makeBox(tr("Network"), tr("The networks that the file holds"))), seriesLabel_(new QLabel),
      series_(makeBox(tr("Series"), tr("The series of checkpoints that the folder holds"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 4);
    column->setSpacing(3);
    for (QWidget* part : std::initializer_list<QWidget*>{seriesLabel_, series_, entryLabel_, entries_})
        column->addWidget(part);
    entryLabel_->setBuddy(entries_);
    seriesLabel_->setBuddy(series_);
    connect(entries_, &QComboBox::activated, this, [this] { ask(false); });
    connect(series_, &QComboBox::activated, this, [this] { ask(true); });
    setRun(nullptr);
}

void RunChooser::setRun(const std::shared_ptr<const Run>& run) {
    run_ = run;
    entries_->clear();
    series_->clear();
    if (run && !run->otherEntries.empty()) {
        const std::string top = run->entry.empty() ? tr("(the file's top)").toStdString() : run->entry;
        entries_->addItem(safe(top), QString::fromStdString(run->entry));
        for (const std::string& entry : run->otherEntries)
            entries_->addItem(safe(entry), QString::fromStdString(entry));
        entryLabel_->setText(tr("%1 networks in this file:").arg(entries_->count()));
    }
    if (run)
        for (const RunSeries& each : run->series) series_->addItem(safe(each.name), QString::fromStdString(each.name));
    if (run) series_->setCurrentIndex(series_->findData(QString::fromStdString(run->seriesName)));
    seriesLabel_->setText(tr("%1 series in this folder:").arg(series_->count()));
    const bool entries = entries_->count() > 1;
    const bool series = series_->count() > 1;
    for (QWidget* part : std::initializer_list<QWidget*>{entryLabel_, entries_}) part->setVisible(entries);
    for (QWidget* part : std::initializer_list<QWidget*>{seriesLabel_, series_}) part->setVisible(series);
    setVisible(entries || series);
}

void RunChooser::ask(bool otherSeries) {
    if (!run_) return;
    RunChoice choice = run_->choice;
    if (series_->count() > 1) choice.series = series_->currentData().toString().toStdString();
    // Another series may hold other networks: the best of them is taken.
    if (otherSeries)
        choice.entry.clear();
    else if (entries_->count() > 1)
        choice.entry = entries_->currentData().toString().toStdString();
    emit wanted(choice);
}

} // namespace dclscope
