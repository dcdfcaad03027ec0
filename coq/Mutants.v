(* Statements changed in one place, a constant or a hypothesis or a sign, and refuted by a case: so the proved ones
  are
   tight there, and say what they seem to say. *)
From Coq Require Import ZArith List Lia QArith Qround Qabs.
From ExactParity Require Import Statements StatementsAppendix StatementsSparse.
Import ListNotations.
Open Scope Q_scope.

(* (11) with d + w.x *)
Theorem mutant_hdp_equation_11__plus : ~ (forall (d : nat) (w x : list Z), In w (cube d) -> In x (cube d) ->
  parity (entrywise w x) = minus_one_pow ((Z.of_nat d + dot w x) / 2)%Z).
Proof. intros H. specialize (H 1%nat [1%Z] [1%Z] ltac:(cbn; tauto) ltac:(cbn; tauto)). discriminate. Qed.

(* (21) with the other sign; without its hypotheses *)
Theorem mutant_hdp_equation_21__sign : ~ (forall (d : nat) (c : Z), (1 < d)%nat -> (1 < c)%Z ->
  (sum_from c (Z.of_nat d) (fun k => minus_one_pow k * binomial d k)
   = - minus_one_pow c * binomial (d - 1) (c - 1))%Z).
Proof. intros H. specialize (H 2%nat 2%Z ltac:(lia) ltac:(lia)). discriminate. Qed.
Theorem mutant_hdp_equation_21__no_hypotheses : ~ (forall (d : nat) (c : Z),
  (sum_from c (Z.of_nat d) (fun k => minus_one_pow k * binomial d k)
   = minus_one_pow c * binomial (d - 1) (c - 1))%Z).
Proof. intros H. specialize (H 0%nat 0%Z). discriminate. Qed.
(* (22) with d - 1 for d *)
Theorem mutant_hdp_equation_22__off_by_one : ~ (forall (d : nat) (c : Z), (1 < d)%nat -> (1 < c)%Z ->
  (sum_from c (Z.of_nat d) (fun k => minus_one_pow k * k * binomial d k)
   = minus_one_pow c * (Z.of_nat d - 1) * binomial (d - 2) (c - 2))%Z).
Proof. intros H. specialize (H 2%nat 2%Z ltac:(lia) ltac:(lia)). discriminate. Qed.

(* Lemma 1 with (-1)^c, with the floor, with -b *)
Definition lemma_1_with (sign : nat -> Z -> Z) (c_of : Q -> Z) (slope : Q) : Prop :=
  forall (d : nat) (b : Q), (1 < d)%nat ->
  let c := c_of ((of_nat d - b) / 2) in
  Delta d b == inject_Z (sign d c) / two_pow d *
    (inject_Z (Z.of_nat d * binomial (d - 2) (c - 2)) - inject_Z (Z.of_nat d * binomial (d - 2) (c - 1))
     + slope * b * inject_Z (binomial (d - 1) (c - 1))).
Definition printed_sign (d : nat) (c : Z) : Z := minus_one_pow (Z.of_nat d + c).
Theorem mutant_hdp_lemma_1__sign : ~ lemma_1_with (fun _ c => minus_one_pow c) Qceiling 1.
Proof. intros H. specialize (H 3%nat (-(1)) ltac:(lia)). vm_compute in H. discriminate. Qed.
Theorem mutant_hdp_lemma_1__floor : ~ lemma_1_with printed_sign Qfloor 1.
Proof. intros H. specialize (H 3%nat 0 ltac:(lia)). vm_compute in H. discriminate. Qed.
Theorem mutant_hdp_lemma_1__minus_b : ~ lemma_1_with printed_sign Qceiling (-(1)).
Proof. intros H. specialize (H 3%nat (-(1)) ltac:(lia)). vm_compute in H. discriminate. Qed.

(* Corollary 3 with 1/sqrt(3d) above, with 1/(2 sqrt d) below, and 6/32 for 5/32 *)
Theorem mutant_hdp_corollary_3__upper : ~ (forall d : nat, (1 < d)%nat ->
  let D := Delta d (inject_Z (bias d)) in 1 / (9 * of_nat d) <= D * D <= 1 / (3 * of_nat d)).
Proof. intros H. destruct (H 2%nat ltac:(lia)) as [_ K]. vm_compute in K. now apply K. Qed.
Theorem mutant_hdp_corollary_3__lower : ~ (forall d : nat, (1 < d)%nat ->
  let D := Delta d (inject_Z (bias d)) in 1 / (4 * of_nat d) <= D * D <= 1 / of_nat d).
Proof. intros H. destruct (H 3%nat ltac:(lia)) as [K _]. vm_compute in K. now apply K. Qed.
Theorem mutant_hdp_corollary_3__bias : ~ (forall d : nat, (1 < d)%nat ->
  let D := Delta d 0 in 1 / (9 * of_nat d) <= D * D <= 1 / of_nat d).
Proof. intros H. destruct (H 3%nat ltac:(lia)) as [K _]. vm_compute in K. now apply K. Qed.
Theorem mutant_new_corollary_3_sharper__six : ~ (forall d : nat, (1 < d)%nat ->
  let D := Delta d (inject_Z (bias d)) in 6 # 32 <= of_nat d * (D * D)).
Proof. intros H. specialize (H 5%nat ltac:(lia)). vm_compute in H. now apply H. Qed.

(* (27) with 3 for 4; (28) with 1/sqrt d for 2/(3 sqrt d) *)
Theorem mutant_hdp_equation_27_corrected__three : ~ (forall h : nat, (4 <= 2 * h)%nat ->
  Qabs (Delta (2 * h) 0) == inject_Z (3 * binomial (2 * h - 3) (Z.of_nat h - 1)) / two_pow (2 * h)).
Proof. intros H. specialize (H 2%nat ltac:(lia)). vm_compute in H. discriminate. Qed.
Theorem mutant_hdp_equation_28_corrected__lower : ~ (forall h : nat, (4 <= 2 * h)%nat ->
  let v := binomial (2 * h - 3) (Z.of_nat h - 1) in
  (two_pow (2 * h) / 8) * (two_pow (2 * h) / 8) * (1 / of_nat (2 * h)) <= inject_Z (v * v)).
Proof. intros H. specialize (H 3%nat ltac:(lia)). vm_compute in H. now apply H. Qed.

(* Claim 2 for degree d *)
Theorem mutant_hdp_claim_2__degree_d : ~ (forall (d : nat) (P : list Q), (length P <= S d)%nat ->
  rational_sum (map (fun k => inject_Z (minus_one_pow (Z.of_nat k) * binomial d (Z.of_nat k)) * value P (of_nat k))
                    (seq 0 (S d))) == 0).
Proof. intros H. specialize (H 1%nat [0; 1] ltac:(cbn; lia)). vm_compute in H. discriminate. Qed.

(* (191) with 2^-l; the bound on alpha from d = 4 on; Lemma 4 without the first layer's constant *)
Theorem mutant_hdp_equation_191_corrected__exponent : ~ (forall d n : nat, (1 <= d)%nat ->
  power (geometric ((d + 9) / 10) n (fun l => 1 / two_pow l)) 10 * two_pow d <= 1).
Proof. intros H. specialize (H 10%nat 2%nat ltac:(lia)). vm_compute in H. now apply H. Qed.
Theorem mutant_hdp_appendix_c_alpha__from_four : ~ alpha_bound_from 4.
Proof.
  intros H. specialize (H 4%nat 2%nat 1%nat 0 0 ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lia) ltac:(vm_compute;
    congruence)
    ltac:(vm_compute; congruence)). vm_compute in H. now apply H.
Qed.
Theorem mutant_hdp_lemma_4_corrected__first_layer :
  ~ scales_by (fun H C1 C => fold_left (fun s c => c * power s H) C 1).
Proof.
  intros H. specialize (H 1%nat (fun z => z) 2 [[1]] [0] [] [1] ltac:(lia)).
  assert (S : homogeneous 1 (fun z => z)). { split; [tauto|]. intros C x _. cbn [power]. ring. }
  specialize (H S eq_refl ltac:(intros p [])). vm_compute in H. inversion H as [|u v l m E F]. discriminate.
Qed.

(* Parseval with the coefficients instead of their squares *)
Theorem mutant_lpn_fourier_basis__first_power : ~ (forall (n : nat) (g : list Z -> Q),
  rational_sum (map (fun A => uniform n (fun x => inject_Z (character A x) * g x)) (subsets n))
  == uniform n (fun x => g x * g x)).
Proof. intros H. specialize (H 1%nat (fun _ => 2)). vm_compute in H. discriminate. Qed.
